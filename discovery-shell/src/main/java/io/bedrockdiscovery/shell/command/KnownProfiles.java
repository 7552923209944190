package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.shell.render.Plain;
import java.util.Iterator;
import java.util.stream.Stream;

/** The profiles to complete from. */
final class KnownProfiles implements Iterable<String> {
    private final Recent recent;

    KnownProfiles(Recent recent) {
        this.recent = recent;
    }

    /** An id with letters in it that could steer a terminal is left out: nobody could type it. */
    @Override
    public Iterator<String> iterator() {
        Stream<RegionKnowledge> regions =
                recent.get().map(Catalog::regions).stream().flatMap(all -> all.values().stream());
        return regions.flatMap(region -> region.profiles().stream())
                .map(InferenceProfile::inferenceProfileId)
                .filter(id -> Plain.line(id).equals(id))
                .distinct()
                .sorted()
                .iterator();
    }
}
