package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The partition that the named regions lie in. */
final class NamedPartition {
    private NamedPartition() {}

    /** Empty where no documented region is named. @throws IllegalArgumentException where they lie in several */
    static Optional<Partition> of(Collection<Region> named, Map<Region, Partition> documented) {
        Set<Partition> partitions =
                named.stream().map(documented::get).filter(Objects::nonNull).collect(Collectors.toSet());
        if (partitions.size() > 1) {
            throw new IllegalArgumentException("the regions lie in several partitions ("
                    + partitions.stream().map(Partition::id).sorted().collect(Collectors.joining(", "))
                    + "); an account belongs to one of them, so name regions of one");
        }
        return partitions.stream().findAny();
    }
}
