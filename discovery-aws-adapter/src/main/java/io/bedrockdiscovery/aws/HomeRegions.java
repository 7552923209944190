package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Optional;
import java.util.function.Function;

/**
 * From which region to ask what concerns a whole partition: the configured one where it is of that partition and answers,
 * else one that every account has.
 */
final class HomeRegions {
    private final SdkConfiguration configuration;

    HomeRegions(SdkConfiguration configuration) {
        this.configuration = configuration;
    }

    <T> Outcome<T> in(Partition partition, Function<Region, Outcome<T>> ask) {
        Region configured;
        try {
            configured = configuration.region();
        } catch (IllegalArgumentException e) {
            return misconfigured(e);
        }
        Optional<Region> home = Partitions.home(partition);
        if (Partitions.of(configured).equals(partition)) {
            Outcome<T> answer = ask.apply(configured);
            return home.filter(other -> !other.equals(configured) && mayBeTheRegion(answer))
                    .map(ask)
                    .filter(Outcome.Known.class::isInstance)
                    .orElse(answer);
        }
        return home.map(ask)
                .orElseGet(() -> Outcome.unknown(Reason.OTHER, "no region of partition " + partition + " is known"));
    }

    /** A region that the account has not opted in to takes no credentials, whoever they are of. */
    private static boolean mayBeTheRegion(Outcome<?> answer) {
        return answer instanceof Outcome.Unknown<?> unknown
                && (unknown.failure().reason() == Reason.CREDENTIALS_INVALID
                        || unknown.failure().reason() == Reason.UNREACHABLE);
    }

    static <T> Outcome<T> misconfigured(IllegalArgumentException e) {
        return Outcome.unknown(Reason.OTHER, "the configured AWS region is wrong: " + Causes.message(e));
    }
}
