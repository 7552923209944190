package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Optional;
import java.util.function.Function;

/** From which region to ask what concerns a whole partition: the configured one where it is of that partition. */
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
        Optional<Region> home =
                Partitions.of(configured).equals(partition) ? Optional.of(configured) : Partitions.home(partition);
        return home.isPresent()
                ? ask.apply(home.get())
                : Outcome.unknown(Reason.OTHER, "no region of partition " + partition + " is known");
    }

    static <T> Outcome<T> misconfigured(IllegalArgumentException e) {
        return Outcome.unknown(Reason.OTHER, "the configured AWS region is wrong: " + Causes.message(e));
    }
}
