package io.bedrockdiscovery.shell.render;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.ApiForm;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.query.ModelInRegion;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One model as one region lists it.
 *
 * @param regions all that list it
 * @param observedAt when the region's listing was seen
 * @param stale whether it cannot be relied on any more
 * @param unknown calls that could change the answer
 */
public record ModelAnswer(
        ModelInRegion found,
        List<Region> regions,
        @Nullable Instant observedAt,
        boolean stale,
        List<UnknownCall> unknown)
        implements Answer {
    public ModelAnswer {
        requireNonNull(found, "found is null");
        regions = List.copyOf(regions);
        unknown = List.copyOf(unknown);
    }

    @Override
    public JsonObject json() {
        return JsonObject.versioned()
                .with("region", found.region().id())
                .with("model", ApiForm.of(found.model()))
                .with("access", Shapes.words(found.access()))
                .with("requiresProfile", found.access().requiresProfile())
                .with(
                        "profiles",
                        found.profiles().stream().map(ModelAnswer::profile).toList())
                .with("regions", Shapes.ids(regions))
                .with("observedAt", observedAt)
                .with("stale", stale)
                .with("unknownRegions", Shapes.unknown(unknown));
    }

    @Override
    public void write(Page page) {
        FoundationModel model = found.model();
        page.heading(model.modelId().value())
                .fact("name", model.modelName())
                .fact("provider", model.providerName())
                .fact("region", found.region())
                .fact("also in", others())
                .fact("access", Shapes.accessText(found.access()))
                .fact("needs a profile", yesNo(found.access().requiresProfile()))
                .fact("input", joined(model.inputModalities()))
                .fact("output", joined(model.outputModalities()))
                .fact("streaming", yesNo(model.responseStreamingSupported()))
                .fact("customization", joined(model.customizationsSupported()))
                .fact("inference types", joined(model.inferenceTypesSupported()));
        lifecycle(page, model.modelLifecycle());
        page.fact("arn", model.modelArn());
        page.fact("seen", Cell.of(observedAt, stale ? Tone.WARNING : Tone.PLAIN));
        if (stale) {
            page.fact("stale", Cell.of("yes", Tone.WARNING));
        }
        profiles(page);
    }

    private static void lifecycle(Page page, @Nullable Lifecycle life) {
        if (life == null) {
            page.fact("lifecycle", null);
            return;
        }
        page.fact("lifecycle", life.status());
        date(page, "released", life.startOfLifeTime());
        date(page, "legacy from", life.legacyTime());
        date(page, "extended access from", life.publicExtendedAccessTime());
        date(page, "end of life", life.endOfLifeTime());
    }

    private static void date(Page page, String name, @Nullable Instant time) {
        if (time != null) {
            page.fact(name, time);
        }
    }

    private void profiles(Page page) {
        if (found.profiles().isEmpty()) {
            return;
        }
        page.heading("Profiles that call it from " + found.region());
        Table table = new Table("PROFILE", "TYPE", "STATUS", "MAY RUN IN");
        for (InferenceProfile profile : found.profiles()) {
            table.row(
                    profile.isApplication() && profile.inferenceProfileArn() != null
                            ? profile.inferenceProfileArn()
                            : profile.inferenceProfileId(),
                    profile.type(),
                    profile.status(),
                    Shapes.destinationsText(profile.destinations()));
        }
        page.table(table);
    }

    private String others() {
        return Shapes.joined(regions.stream()
                .filter(region -> !region.equals(found.region()))
                .toList());
    }

    private static JsonObject profile(InferenceProfile profile) {
        return JsonObject.of(ApiForm.of(profile)).with("destinations", Shapes.destinations(profile.destinations()));
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
