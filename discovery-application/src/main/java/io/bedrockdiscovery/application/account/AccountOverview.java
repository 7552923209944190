package io.bedrockdiscovery.application.account;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.CatalogStore.Partial;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.StoredNames;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The knowledge of one account in sums, for which a store need not read models and profiles.
 *
 * @param report the report on what is remembered; its regions may lack their models and profiles
 * @param models the number of different models
 */
record AccountOverview(ScanReport report, int models) {
    AccountOverview {
        requireNonNull(report, "report is null");
    }

    /** Reads what is remembered of an account. */
    static AccountOverview read(DiscoveryStore store, CatalogAssembler assembler, Owner owner, Instant now) {
        Reading reading = new Reading(assembler, owner, now);
        Partial read = store.loadAbout(owner, now, reading::select);
        AccountOverview counted = reading.counted;
        return counted == null ? whole(reading.catalog(read.observations())) : counted;
    }

    private static AccountOverview whole(Catalog catalog) {
        ScanReport report = ScanReport.ofRemembered(catalog, ScanRequest.everywhere());
        return new AccountOverview(report, report.totals().distinctModels());
    }

    /** Counts the names that the store holds, and asks it for nothing else. Confined to one thread. */
    private static final class Reading {
        private final CatalogAssembler assembler;
        private final Owner owner;
        private final Instant now;
        private @Nullable AccountOverview counted;

        Reading(CatalogAssembler assembler, Owner owner, Instant now) {
            this.assembler = assembler;
            this.owner = owner;
            this.now = now;
        }

        Optional<Set<ModelId>> select(Observations withoutItems, StoredNames names) {
            Catalog catalog = catalog(withoutItems);
            Set<Region> shown = catalog.regions().values().stream()
                    .filter(region -> !region.status().isClosed())
                    .map(CatalogRegion::region)
                    .collect(Collectors.toSet());
            counted = new AccountOverview(
                    ScanReport.ofRemembered(catalog, ScanRequest.everywhere()), (int) names.models(shown).stream()
                            .map(FoundationModel::modelId)
                            .distinct()
                            .count());
            return Optional.of(Set.of());
        }

        Catalog catalog(Observations observations) {
            return assembler.assemble(owner, observations.withoutCancelled(), Latencies.none(), now);
        }
    }
}
