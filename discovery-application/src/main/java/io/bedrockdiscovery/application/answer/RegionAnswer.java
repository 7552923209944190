package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.NaturalOrder;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.application.unseen.UnseenRegions;
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
 * @param all whether users see application profiles, too, instead of their number
 */
public record RegionAnswer(CatalogRegion region, Catalog catalog, Set<ListCall> called, boolean all) implements Answer {
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
            .heading("NAME", profile -> profile.isApplication() ? profile.inferenceProfileName() : null)
            .field(
                    "type",
                    profile -> Optional.ofNullable(profile.type())
                            .map(ProfileType::value)
                            .orElse(null),
                    "TYPE")
            .weight(10)
            .field(
                    "destinations",
                    profile -> AnswerFields.destinations(profile.destinations()),
                    "MAY RUN IN",
                    profile -> AnswerFields.destinationsText(profile.destinations()))
            .whole();

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
                        LatencyAnswer.Series.best(catalog.latencies(), region.region(), catalog.asOf())
                                .map(LatencyAnswer.SERIES::json)
                                .orElse(null));
    }

    @Override
    public void write(DocumentWriter document) {
        RegionFields fields = fields();
        document.heading(region.region() + ": " + figures())
                .fact("partition", fields.partition())
                .fact("country", fields.country())
                .fact("opt-in", fields.optInStatus())
                .fact("status", Cell.of(region.status(), AnswerFields.style(region)))
                .fact(
                        "latency",
                        LatencyAnswer.Series.best(catalog.latencies(), region.region(), catalog.asOf())
                                .map(LatencyAnswer.Series::text)
                                .orElse(null));
        unseen(document);
        List<ModelInRegion> models = models();
        if (!models.isEmpty()) {
            document.heading(Plural.of(models.size(), "model")).table(MODELS.table(inNaturalOrder(models)));
        }
        List<InferenceProfile> profiles = profiles();
        if (!profiles.isEmpty()) {
            document.heading(Plural.of(profiles.size(), "profile"));
            table(document, profiles);
        }
    }

    /** Writes the profiles, and the number of those that people did not ask for. */
    private void table(DocumentWriter document, List<InferenceProfile> profiles) {
        List<InferenceProfile> shown = profiles.stream()
                .filter(profile -> all || !profile.isApplication())
                .sorted(Comparator.comparing(InferenceProfile::inferenceProfileId, NaturalOrder.OF_TEXT))
                .toList();
        if (!shown.isEmpty()) {
            document.table(PROFILES.table(shown));
        }
        int others = profiles.size() - shown.size();
        if (others > 0) {
            document.line(Plural.of(others, "application profile") + " not listed (--all lists them)");
        }
    }

    private static List<ModelInRegion> inNaturalOrder(List<ModelInRegion> models) {
        return models.stream()
                .sorted(Comparator.comparing(each -> each.model().modelId().value(), NaturalOrder.OF_TEXT))
                .toList();
    }

    /** Returns the numbers of models and profiles, or the status where there are none. */
    private String figures() {
        Integer models = AnswerFields.models(region);
        Integer profiles = AnswerFields.profiles(region);
        // An empty list is known, unlike that of a region where nothing can be listed.
        return models == null || UnseenRegions.closure(region).isPresent()
                ? AnswerFields.statusText(region)
                : Plural.of(models, "model") + (profiles == null ? "" : ", " + Plural.of(profiles, "profile"));
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
