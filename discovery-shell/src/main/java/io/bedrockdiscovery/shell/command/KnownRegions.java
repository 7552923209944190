package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Iterator;
import java.util.List;

/** The regions to complete from. */
final class KnownRegions implements Iterable<String> {
    private final Recent recent;

    KnownRegions(Recent recent) {
        this.recent = recent;
    }

    @Override
    public Iterator<String> iterator() {
        return recent.get()
                .map(Catalog::regions)
                .map(regions -> regions.keySet().stream().map(Region::id).toList())
                .orElse(List.of())
                .iterator();
    }
}
