package io.bedrockdiscovery.shell.render;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.knowledge.ModelAccess;
import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.query.RegionCountries;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One region with what it lists.
 *
 * @param called the calls that were made just now, and not remembered
 */
public record RegionAnswer(RegionKnowledge region, Catalog catalog, Set<CallKind> called) implements Answer {
    public RegionAnswer {
        requireNonNull(region, "region is null");
        requireNonNull(catalog, "catalog is null");
        called = Set.copyOf(called);
    }

    @Override
    public JsonObject json() {
        JsonObject calls = new JsonObject();
        for (CallKind call : CallKind.values()) {
            calls.with(call.word(), CallShape.of(region, call, catalog, called.contains(call)));
        }
        return JsonObject.versioned()
                .with("region", region.region().id())
                .with("partition", catalog.owner().partition().id())
                .with("country", country())
                .with("optInStatus", RegionsAnswer.optIn(region))
                .with("status", region.status().word())
                .with("calls", calls)
                .with("models", models().stream().map(this::model).toList())
                .with("profiles", profiles().stream().map(RegionAnswer::profile).toList())
                .with("latency", LatencyShape.of(catalog.latencies(), region.region()));
    }

    @Override
    public void write(Page page) {
        page.heading(region.region().id())
                .fact("partition", catalog.owner().partition())
                .fact("country", country())
                .fact("opt-in", RegionsAnswer.optIn(region))
                .fact("status", Cell.of(region.status(), Shapes.tone(region)))
                .fact("latency", LatencyShape.text(catalog.latencies(), region.region()));
        if (!models().isEmpty()) {
            page.heading(Count.of(models().size(), "model"));
            Table table = new Table("MODEL", "ACCESS");
            models().forEach(model -> table.row(model.modelId(), Shapes.accessText(ModelAccess.of(region, model))));
            page.table(table);
        }
        if (!region.profiles().isEmpty()) {
            page.heading(Count.of(region.profiles().size(), "profile"));
            Table table = new Table("PROFILE", "TYPE", "MAY RUN IN");
            profiles()
                    .forEach(profile -> table.row(
                            profile.inferenceProfileId(),
                            profile.type(),
                            Shapes.destinationsText(profile.destinations())));
            page.table(table);
        }
    }

    private @Nullable String country() {
        return RegionsAnswer.country(RegionCountries.of(catalog), region.region());
    }

    /** A model that is listed twice is there once. */
    private Collection<FoundationModel> models() {
        SortedMap<ModelId, FoundationModel> byId = new TreeMap<>();
        region.models().forEach(model -> byId.putIfAbsent(model.modelId(), model));
        return byId.values();
    }

    private List<InferenceProfile> profiles() {
        return region.profiles().stream()
                .sorted(Comparator.comparing(InferenceProfile::inferenceProfileId))
                .toList();
    }

    private JsonObject model(FoundationModel model) {
        return new JsonObject()
                .with("modelId", model.modelId().value())
                .with("access", Shapes.words(ModelAccess.of(region, model)));
    }

    private static JsonObject profile(InferenceProfile profile) {
        return new JsonObject()
                .with("inferenceProfileId", profile.inferenceProfileId())
                .with("type", profile.type() == null ? null : profile.type().value())
                .with("destinations", Shapes.destinations(profile.destinations()));
    }
}
