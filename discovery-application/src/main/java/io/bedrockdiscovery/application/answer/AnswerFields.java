package io.bedrockdiscovery.application.answer;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Style;
import io.bedrockdiscovery.application.geography.RegionGroups;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.unseen.UnseenRegions;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.InvocationModes;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Field values that several answers share. */
public final class AnswerFields {
    /** The word for ways to call a model where the lists name none. */
    static final String UNKNOWN = "unknown";

    private static final double NANOS_PER_MILLI = 1e6;

    private AnswerFields() {}

    static Object destinations(Destinations destinations) {
        return destinations.anywhere() ? "anywhere" : ids(destinations.regions());
    }

    static Cell destinationsText(Destinations destinations) {
        return RegionGroups.destinations(destinations);
    }

    /** Returns the objects about unknown calls. */
    public static List<JsonObject> unknown(Collection<UnknownCall> calls) {
        return calls.stream()
                .map(call -> new JsonObject()
                        .with("region", call.region().id())
                        .with("call", call.call().word())
                        .with("reason", call.failure().reason().word()))
                .toList();
    }

    /** Returns the objects about unknown calls, those about targets after those of the scan. */
    static List<JsonObject> unknown(Collection<UnknownCall> calls, List<JsonObject> targets) {
        return Stream.concat(unknown(calls).stream(), targets.stream()).toList();
    }

    static @Nullable String id(@Nullable Region region) {
        return region == null ? null : region.id();
    }

    static @Nullable String id(@Nullable ModelId model) {
        return model == null ? null : model.value();
    }

    static List<String> ids(Collection<Region> regions) {
        return regions.stream().sorted().map(Region::id).toList();
    }

    static String joined(Collection<Region> regions) {
        return String.join(", ", ids(regions));
    }

    static List<String> words(InvocationModes invocation) {
        return invocation.modes().stream().map(InvocationMode::word).toList();
    }

    static Cell modesText(InvocationModes invocation) {
        return modesText(words(invocation));
    }

    /** Returns a cell with modes, or briefly with the first one and the number of the others. Without any they are not known. */
    static Cell modesText(List<String> words) {
        if (words.isEmpty()) {
            return Cell.of(UNKNOWN);
        }
        Cell all = Cell.of(String.join(", ", words));
        return words.size() < 2 ? all : all.orBriefly(words.get(0) + " +" + (words.size() - 1));
    }

    /** Returns the number of models that are shown; null where the list was never known. */
    static @Nullable Integer models(CatalogRegion region) {
        boolean known = region.status() != RegionStatus.DENIED
                && region.observations().models().hasAnswer();
        return known ? region.models().size() : null;
    }

    /** Returns the number of profiles that are shown; null where neither list was ever known. */
    static @Nullable Integer profiles(CatalogRegion region) {
        boolean known = region.status() != RegionStatus.DENIED
                && (region.observations().systemDefined().hasAnswer()
                        || region.observations().application().hasAnswer());
        return known ? region.profiles().size() : null;
    }

    /** Returns the number of models for users; where it is not known, the reason. */
    static @Nullable Object modelsText(CatalogRegion region) {
        return UnseenRegions.word(region, ListCall.MODELS)
                .<Object>map(word -> Cell.of(word, Style.BAD))
                .orElse(models(region));
    }

    /** Returns the number of profiles for users; where it is not known, the reason. */
    static @Nullable Object profilesText(CatalogRegion region) {
        Integer number = profiles(region);
        return number != null
                ? number
                : UnseenRegions.word(region, ListCall.SYSTEM_DEFINED_PROFILES)
                        .<Object>map(word -> Cell.of(word, Style.BAD))
                        .orElse(null);
    }

    static @Nullable String millisText(@Nullable Duration time) {
        return time == null ? null : Math.round(time.toNanos() / NANOS_PER_MILLI) + " ms";
    }

    static String statusText(CatalogRegion region) {
        return region.status().word().replace('-', ' ');
    }

    static Style style(CatalogRegion region) {
        return switch (region.status()) {
            case KNOWN -> Style.GOOD;
            case PARTIAL -> Style.WARNING;
            case UNKNOWN -> Style.BAD;
            case NOT_OPTED_IN, NOT_OFFERED, DENIED -> Style.FAINT;
        };
    }
}
