package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.model.DiscoveryException;
import io.bedrockdiscovery.domain.model.Partition;
import java.util.Collection;
import java.util.List;

/** Reports that regions of several partitions were named, which no account can reach together. */
public final class MixedPartitionsException extends DiscoveryException {
    private static final long serialVersionUID = 1L;

    private final transient List<Partition> partitions;

    MixedPartitionsException(Collection<Partition> partitions) {
        super("the regions lie in several partitions ("
                + String.join(
                        ", ", partitions.stream().map(Partition::id).sorted().toList())
                + "); an account belongs to one of them, so name regions of one");
        this.partitions = List.copyOf(partitions);
    }

    /** Returns the partitions of the named regions. */
    public List<Partition> partitions() {
        return partitions;
    }
}
