package io.bedrockdiscovery.domain.catalog;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Assembles a catalogue from observations. Stateless and safe for use by many threads. */
public final class CatalogAssembler {
    private final ProfileAssociation association;
    private final Freshness freshness;

    /**
     * Creates an assembler.
     *
     * @param association the rule that associates profiles with models
     * @param freshness the times by which the catalogues judge staleness
     */
    public CatalogAssembler(ProfileAssociation association, Freshness freshness) {
        this.association = requireNonNull(association, "association is null");
        this.freshness = requireNonNull(freshness, "freshness is null");
    }

    /** Assembles the catalogue of one owner, with staleness judged at {@code asOf}. */
    public Catalog assemble(Owner owner, Observations observations, Latencies latencies, Instant asOf) {
        return assemble(owner, observations, latencies, asOf, null);
    }

    /**
     * Assembles a catalogue as {@link #assemble(Owner, Observations, Latencies, Instant)} does, in less time where most of it
     * is as it was.
     *
     * @param earlier a catalogue that this assembler has made; null for none
     */
    public Catalog assemble(
            Owner owner, Observations observations, Latencies latencies, Instant asOf, @Nullable Catalog earlier) {
        Map<Region, RegionDescription> described = new HashMap<>();
        observations.listing().items().forEach(each -> described.put(each.region(), each));
        SortedSet<Region> regions = new TreeSet<>(described.keySet());
        regions.addAll(observations.regions().keySet());
        Set<Region> sameItems = new HashSet<>();
        List<CatalogRegion> assembled = regions.stream()
                .map(region -> region(
                        observations.of(region),
                        described.get(region),
                        observations.listing(),
                        earlier == null ? null : earlier.everywhere().get(region),
                        sameItems))
                .toList();
        Catalog catalog = Catalog.of(owner, observations, assembled, latencies, freshness, asOf);
        return earlier == null ? catalog : catalog.sharingIndexesWith(earlier, sameItems);
    }

    private CatalogRegion region(
            RegionObservations seen,
            @Nullable RegionDescription description,
            Observation<RegionDescription> listing,
            @Nullable CatalogRegion earlier,
            Set<Region> sameItems) {
        RegionStatus status = status(seen, description, listing);
        if (earlier != null && earlier.isOf(seen, description, status)) {
            return earlier;
        }
        Associations associations;
        if (status.isClosed()) {
            associations = Associations.NONE;
        } else if (earlier != null && !earlier.status().isClosed() && earlier.hasItemsOf(seen)) {
            sameItems.add(seen.region());
            associations = earlier.associations();
        } else {
            associations = association.associate(seen.models().items(), seen.profiles());
        }
        return new CatalogRegion(seen.region(), description, seen, associations, status);
    }

    private static RegionStatus status(
            RegionObservations seen, @Nullable RegionDescription description, Observation<RegionDescription> listing) {
        if (description != null && description.isNotOptedIn() && !answeredSince(listing.observedAt(), seen)) {
            return RegionStatus.NOT_OPTED_IN;
        }
        if (seen.models().isNotOffered()) {
            return RegionStatus.NOT_OFFERED;
        }
        if (seen.models().failure().filter(CatalogAssembler::isDenial).isPresent()) {
            return RegionStatus.DENIED;
        }
        long known = seen.all().filter(Observation::isKnown).count();
        if (known == 0) {
            return RegionStatus.UNKNOWN;
        }
        return known == seen.all().count() ? RegionStatus.KNOWN : RegionStatus.PARTIAL;
    }

    private static boolean isDenial(Failure failure) {
        return failure.reason() == Reason.DENIED_BY_ORGANIZATION;
    }

    /**
     * Returns whether the region answered after EC2 listed it; it is called if it is named, and its answer then
     * overrides EC2's.
     */
    private static boolean answeredSince(Optional<Instant> listed, RegionObservations seen) {
        Optional<Instant> answered = seen.models().observedAt();
        return listed.isPresent() && answered.isPresent() && !answered.get().isBefore(listed.get());
    }
}
