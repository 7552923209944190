package io.bedrockdiscovery.testkit.simulation;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.testkit.simulation.Said.InRegion;
import io.bedrockdiscovery.testkit.simulation.Said.OfCall;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads a catalogue as its users do, and puts it into plain text. */
final class Reader {
    private Reader() {}

    static Said read(Catalog catalog) {
        SortedMap<String, InRegion> regions = new TreeMap<>();
        int models = 0;
        for (CatalogRegion region : catalog.regions().values()) {
            regions.put(region.region().id(), region(catalog, region));
            models += region.models().size();
        }
        return new Said(Objects.toString(catalog.owner().account()), catalog.regionsKnown(), regions, models);
    }

    private static InRegion region(Catalog catalog, CatalogRegion region) {
        SortedMap<ListCall, OfCall> calls = new TreeMap<>();
        List<String> system = region.profiles().stream()
                .filter(profile -> !profile.isApplication())
                .map(Lines::of)
                .toList();
        List<String> application = region.profiles().stream()
                .filter(InferenceProfile::isApplication)
                .map(Lines::of)
                .toList();
        put(
                calls,
                catalog,
                region,
                ListCall.MODELS,
                region.models().stream().map(Lines::of).toList());
        put(calls, catalog, region, ListCall.SYSTEM_DEFINED_PROFILES, system);
        put(calls, catalog, region, ListCall.APPLICATION_PROFILES, application);
        return new InRegion(region.status().word(), calls, profilesOf(region));
    }

    private static void put(
            SortedMap<ListCall, OfCall> calls,
            Catalog catalog,
            CatalogRegion region,
            ListCall call,
            List<String> lines) {
        Observation<?> seen = region.observations().of(call);
        calls.put(
                call,
                new OfCall(
                        lines.stream().sorted().toList(),
                        seen.hasAnswer(),
                        seen.failure().map(failure -> failure.reason().key()).orElse(null),
                        catalog.isStale(seen)));
    }

    private static SortedMap<String, List<String>> profilesOf(CatalogRegion region) {
        SortedMap<String, List<String>> attached = new TreeMap<>();
        for (FoundationModel model : region.models()) {
            List<String> ids = ModelInRegion.of(region, model).profiles().stream()
                    .map(InferenceProfile::inferenceProfileId)
                    .toList();
            if (!ids.isEmpty()) {
                attached.put(model.modelId().value(), ids);
            }
        }
        return attached;
    }
}
