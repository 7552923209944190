package io.bedrockdiscovery.domain.scan;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.Associations;
import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import io.bedrockdiscovery.domain.knowledge.RegionStatus;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.port.ProfileAssociation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a catalogue of what is remembered. Stateless and safe for use by many threads. */
public final class CatalogAssembly {
    private final ProfileAssociation association;
    private final Freshness freshness;

    /** Associates with {@code association}; the catalogues judge staleness by {@code freshness}. */
    public CatalogAssembly(ProfileAssociation association, Freshness freshness) {
        this.association = requireNonNull(association, "association is null");
        this.freshness = requireNonNull(freshness, "freshness is null");
    }

    /** The catalogue of one owner. */
    public Catalog assemble(Owner owner, Memory memory, Latencies latencies, Instant asOf) {
        Map<Region, RegionDescription> described = new HashMap<>();
        memory.listing().items().forEach(each -> described.put(each.region(), each));
        SortedSet<Region> regions = new TreeSet<>(described.keySet());
        regions.addAll(memory.regions().keySet());
        List<RegionKnowledge> known = regions.stream()
                .map(region -> knowledge(memory.of(region), described.get(region), memory.listing()))
                .toList();
        return Catalog.of(owner, memory.listing(), known, latencies, freshness, asOf);
    }

    private RegionKnowledge knowledge(
            RegionObservations seen, @Nullable RegionDescription description, Observation<RegionDescription> listing) {
        RegionStatus status = status(seen, description, listing);
        Associations associations = status == RegionStatus.NOT_OPTED_IN
                ? Associations.NONE
                : association.associate(seen.models().items(), seen.profiles());
        return new RegionKnowledge(seen.region(), description, seen, associations, status);
    }

    private static RegionStatus status(
            RegionObservations seen, @Nullable RegionDescription description, Observation<RegionDescription> listing) {
        if (description != null && description.isNotOptedIn() && !answeredSince(listing.observedAt(), seen)) {
            return RegionStatus.NOT_OPTED_IN;
        }
        if (seen.models().isNotOffered()) {
            return RegionStatus.NOT_OFFERED;
        }
        long known = seen.all().filter(Observation::isKnown).count();
        if (known == 0) {
            return RegionStatus.UNKNOWN;
        }
        return known == seen.all().count() ? RegionStatus.KNOWN : RegionStatus.PARTIAL;
    }

    /** Whoever names such a region makes its calls; when they are answered, that is the later knowledge. */
    private static boolean answeredSince(@Nullable Instant listed, RegionObservations seen) {
        Instant answered = seen.models().observedAt();
        return listed != null && answered != null && !answered.isBefore(listed);
    }
}
