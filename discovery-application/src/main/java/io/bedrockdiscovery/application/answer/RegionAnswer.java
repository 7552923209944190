package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One region with the models and profiles that it lists.
 *
 * @param called the calls that were made just now; the others are answered from the store
 */
public record RegionAnswer(CatalogRegion region, Catalog catalog, Set<ListCall> called) implements Answer {
    private static final JsonShape SHAPE = JsonShape.of(
            "region", "partition", "country", "optInStatus", "status", "calls", "models", "profiles", "latency");
    private static final Columns<ModelInRegion> MODELS = new Columns<ModelInRegion>()
            .field("modelId", each -> each.model().modelId().value(), "MODEL")
            .field(
                    "access",
                    each -> AnswerFields.words(each.invocationModes()),
                    "ACCESS",
                    each -> AnswerFields.modesText(each.invocationModes()));
    private static final Columns<InferenceProfile> PROFILES = new Columns<InferenceProfile>()
            .field("inferenceProfileId", InferenceProfile::inferenceProfileId, "PROFILE")
            .field(
                    "type",
                    profile -> Optional.ofNullable(profile.type())
                            .map(ProfileType::value)
                            .orElse(null),
                    "TYPE")
            .field(
                    "destinations",
                    profile -> AnswerFields.destinations(profile.destinations()),
                    "MAY RUN IN",
                    profile -> AnswerFields.destinationsText(profile.destinations()));

    public RegionAnswer {
        requireNonNull(region, "region is null");
        requireNonNull(catalog, "catalog is null");
        called = Set.copyOf(called);
    }

    /** Returns the answer about a region that was not found. */
    public static Answer none(Region region) {
        return new NullAnswer(SHAPE.versioned().with("region", region.id()));
    }

    @Override
    public JsonObject json() {
        RegionFields fields = fields();
        return SHAPE.versioned()
                .with("region", region.region().id())
                .with("partition", fields.partition())
                .with("country", fields.country())
                .with("optInStatus", fields.optInStatus())
                .with("status", region.status().word())
                .with("calls", CallFields.of(region, catalog, called))
                .with("models", MODELS.json(models()))
                .with("profiles", PROFILES.json(profiles()))
                .with(
                        "latency",
                        LatencyAnswer.Series.best(catalog.latencies(), region.region())
                                .map(LatencyAnswer.SERIES::json)
                                .orElse(null));
    }

    @Override
    public void write(DocumentWriter document) {
        RegionFields fields = fields();
        document.heading(region.region().id())
                .fact("partition", fields.partition())
                .fact("country", fields.country())
                .fact("opt-in", fields.optInStatus())
                .fact("status", Cell.of(region.status(), AnswerFields.style(region)))
                .fact(
                        "latency",
                        LatencyAnswer.Series.best(catalog.latencies(), region.region())
                                .map(LatencyAnswer.Series::text)
                                .orElse(null));
        unseen(document);
        List<ModelInRegion> models = models();
        if (!models.isEmpty()) {
            document.heading(Plural.of(models.size(), "model")).table(MODELS.table(models));
        }
        List<InferenceProfile> profiles = profiles();
        if (!profiles.isEmpty()) {
            document.heading(Plural.of(profiles.size(), "profile")).table(PROFILES.table(profiles));
        }
    }

    /** Writes the reasons why lists are not shown: one for the region, or one for each call. */
    private void unseen(DocumentWriter document) {
        if (region.status().isKnowledge()) {
            UnseenRegions.reason(region, ListCall.MODELS)
                    .ifPresent(reason -> document.line(region.region() + ": " + reason));
            return;
        }
        UnseenRegions.reason(region, ListCall.MODELS).ifPresent(reason -> document.fact("models", reason));
        UnseenRegions.reason(region, ListCall.SYSTEM_DEFINED_PROFILES)
                .ifPresent(reason -> document.fact("profiles", reason));
        UnseenRegions.reason(region, ListCall.APPLICATION_PROFILES)
                .ifPresent(reason -> document.fact("application profiles", reason));
    }

    private RegionFields fields() {
        return RegionFields.of(region, catalog, RegionCountries.of(catalog));
    }

    private List<ModelInRegion> models() {
        return region.models().stream()
                .sorted(Comparator.comparing(FoundationModel::modelId))
                .map(model -> ModelInRegion.of(region, model))
                .toList();
    }

    private List<InferenceProfile> profiles() {
        return region.profiles().stream()
                .sorted(Comparator.comparing(InferenceProfile::inferenceProfileId))
                .toList();
    }
}
