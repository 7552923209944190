package io.bedrockdiscovery.application.answer;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Age;
import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.document.Style;
import io.bedrockdiscovery.application.geography.RegionGroups;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.application.lifecycle.LifecycleFields;
import io.bedrockdiscovery.application.lifecycle.LifecycleText;
import io.bedrockdiscovery.application.unseen.UnseenLists;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.ApiRepresentation;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.route.ModelLifecycle;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A model as one region lists it.
 *
 * @param regions all regions that list it
 * @param observedAt the time of the region's list; null where it was never known
 * @param stale whether the region's list may no longer hold
 * @param unknown the calls that could change the answer
 * @param lifecycle the lifecycle in the region, with the replacements
 * @param all whether users see application profiles, too, instead of their number
 */
public record ModelAnswer(
        ModelInRegion found,
        List<Region> regions,
        @Nullable Instant observedAt,
        boolean stale,
        List<UnknownCall> unknown,
        ModelLifecycle lifecycle,
        boolean all)
        implements Answer {
    private static final JsonShape SHAPE = JsonShape.of(
            "region",
            "model",
            "access",
            "requiresProfile",
            "profiles",
            "regions",
            "observedAt",
            "stale",
            "lifecycle",
            "replacements",
            "unknownRegions");
    private static final Columns<InferenceProfile> PROFILES = new Columns<InferenceProfile>()
            .heading("PROFILE", ModelAnswer::name)
            .heading("TYPE", InferenceProfile::type)
            .weight(10)
            .heading("STATUS", InferenceProfile::status)
            .weight(20)
            .heading("MAY RUN IN", profile -> AnswerFields.destinationsText(profile.destinations()))
            .whole();

    public ModelAnswer {
        requireNonNull(found, "found is null");
        requireNonNull(lifecycle, "lifecycle is null");
        regions = List.copyOf(regions);
        unknown = List.copyOf(unknown);
    }

    /** Returns the answer about a model that was not found; {@code region} is null where none was named. */
    public static Answer none(@Nullable Region region, List<UnknownCall> unknown) {
        return new NullAnswer(SHAPE.versioned()
                .with("region", AnswerFields.id(region))
                .with("unknownRegions", AnswerFields.unknown(unknown)));
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned()
                .with("region", found.region().id())
                .with("model", ApiRepresentation.of(found.model()))
                .with("access", AnswerFields.words(found.invocationModes()))
                .with("requiresProfile", found.invocationModes().requiresProfile())
                .with(
                        "profiles",
                        found.profiles().stream().map(ModelAnswer::profile).toList())
                .with("regions", AnswerFields.ids(regions))
                .with("observedAt", observedAt)
                .with("stale", stale)
                .with("lifecycle", LifecycleFields.lifecycle(lifecycle))
                .with("replacements", LifecycleFields.replacements(lifecycle))
                .with("unknownRegions", AnswerFields.unknown(unknown));
    }

    @Override
    public void write(DocumentWriter document) {
        FoundationModel model = found.model();
        document.heading(model.modelId().value())
                .fact("name", model.modelName())
                .fact("provider", model.providerName())
                .fact("region", found.region())
                .fact("also in", RegionGroups.counts("", otherRegions()))
                .fact("access", AnswerFields.modesText(found.invocationModes()))
                .fact("needs a profile", yesNo(found.invocationModes().requiresProfile()))
                .fact("input", joined(model.inputModalities()))
                .fact("output", joined(model.outputModalities()))
                .fact("streaming", yesNo(model.responseStreamingSupported()))
                .fact("customization", joined(model.customizationsSupported()))
                .fact("inference types", joined(model.inferenceTypesSupported()));
        life(document);
        document.fact("arn", model.modelArn())
                .fact("observed", Cell.of(Age.of(observedAt, lifecycle.asOf()), stale ? Style.WARNING : Style.PLAIN));
        if (stale) {
            document.fact("stale", Cell.of("yes", Style.WARNING));
        }
        List<InferenceProfile> system = found.profiles().stream()
                .filter(profile -> all || !profile.isApplication())
                .toList();
        List<String> unread = UnseenLists.linesOf(unknown);
        if (!unread.isEmpty()) {
            document.heading("Not known");
            unread.forEach(document::line);
        }
        if (!found.profiles().isEmpty()) {
            document.heading("Profiles that call it from " + found.region());
        }
        if (!system.isEmpty()) {
            document.table(PROFILES.table(system));
        }
        int others = found.profiles().size() - system.size();
        if (others > 0) {
            document.line(Plural.of(others, "application profile") + " not listed (--all lists them)");
        }
    }

    private void life(DocumentWriter document) {
        Lifecycle life = found.model().modelLifecycle();
        if (life == null) {
            document.fact("lifecycle", null);
            return;
        }
        document.fact("lifecycle", LifecycleText.cell(lifecycle));
        date(document, "released", life.startOfLifeTime());
        date(document, "legacy from", life.legacyTime());
        date(document, "extended access from", life.publicExtendedAccessTime());
        date(document, "end of life", life.endOfLifeTime());
        if (lifecycle.isReplaceable()) {
            document.fact("replacements", LifecycleText.ids(lifecycle));
        }
    }

    private static void date(DocumentWriter document, String name, @Nullable Instant time) {
        if (time != null) {
            document.fact(name, time);
        }
    }

    private List<Region> otherRegions() {
        return regions.stream().filter(region -> !region.equals(found.region())).toList();
    }

    /** An application profile is passed by its ARN. */
    private static String name(InferenceProfile profile) {
        String arn = profile.inferenceProfileArn();
        return profile.isApplication() && arn != null ? arn : profile.inferenceProfileId();
    }

    private static JsonObject profile(InferenceProfile profile) {
        return JsonObject.of(ApiRepresentation.of(profile))
                .with("destinations", AnswerFields.destinations(profile.destinations()));
    }

    private static @Nullable String joined(@Nullable List<?> values) {
        return values == null ? null : values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String yesNo(@Nullable Boolean flag) {
        if (flag == null) {
            return "unknown";
        }
        return flag ? "yes" : "no";
    }
}
