package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.internal.failure.CausalChain;
import io.bedrockdiscovery.aws.internal.sdk.Partitions;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import java.util.Optional;
import java.util.function.Function;

/**
 * Chooses the region for partition-wide calls: the configured one if it is in the partition and answers, else one that
 * every account has. Safe for use by many threads.
 */
final class PartitionHome {
    private final SdkConfiguration configuration;

    PartitionHome(SdkConfiguration configuration) {
        this.configuration = configuration;
    }

    /** Makes a call in the region of a partition, and once more in another region if the first one may be at fault. */
    <T> Outcome<T> ask(Partition partition, Function<Region, Outcome<T>> call) {
        Region configured;
        try {
            configured = configuration.region();
        } catch (IllegalArgumentException e) {
            return misconfigured(e);
        }
        if (Partitions.of(configured).equals(partition)) {
            Outcome<T> answer = call.apply(configured);
            // The home is looked up only where it is needed, because that loads the metadata of every service.
            return isRegionSuspect(answer)
                    ? home(partition, configured)
                            .map(call)
                            .filter(Outcome.Known.class::isInstance)
                            .orElse(answer)
                    : answer;
        }
        return Partitions.home(partition)
                .map(call)
                .orElseGet(
                        () -> Outcome.unknown(Reason.OTHER, "no region of the partition " + partition + " is known"));
    }

    /** Returns the home of a partition, unless that is the configured region. */
    private static Optional<Region> home(Partition partition, Region configured) {
        return Partitions.home(partition).filter(home -> !home.equals(configured));
    }

    /** Returns the failure of a call for which the configured region is not the name of a region. */
    static <T> Outcome<T> misconfigured(IllegalArgumentException e) {
        return Outcome.unknown(Reason.OTHER, "the configured AWS region is invalid: " + CausalChain.message(e));
    }

    /**
     * Returns whether a failure may be the region's: one that the account has not opted in to refuses all credentials.
     */
    private static boolean isRegionSuspect(Outcome<?> answer) {
        return answer instanceof Outcome.Unknown<?> unknown
                && (unknown.failure().reason() == Reason.CREDENTIALS_INVALID
                        || unknown.failure().reason() == Reason.UNREACHABLE);
    }
}
