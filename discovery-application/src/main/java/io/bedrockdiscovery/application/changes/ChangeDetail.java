package io.bedrockdiscovery.application.changes;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.geography.RegionGroups;
import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.domain.change.Changes.FieldChange;
import io.bedrockdiscovery.domain.change.Changes.ProfileField;
import io.bedrockdiscovery.domain.change.Changes.ProfileFieldChange;
import io.bedrockdiscovery.domain.model.Region;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells in words what changed of a model or a profile. */
public final class ChangeDetail {
    private static final int DAY = "2026-01-02".length();
    /** The words of 'show model' for the fields of the API. */
    private static final Map<String, String> NAMES = Map.of(
            "modelName", "name",
            "providerName", "provider",
            "inferenceProfileName", "name",
            "inputModalities", "input",
            "outputModalities", "output",
            "responseStreamingSupported", "streaming",
            "customizationsSupported", "customization",
            "inferenceTypesSupported", "inference types",
            "modelLifecycle", "lifecycle");

    private ChangeDetail() {}

    static Cell of(FieldChange change) {
        return Cell.of(change(change.field(), change.before(), change.after()));
    }

    static Cell of(ProfileFieldChange change) {
        String field = change.field().word();
        if (change.field() != ProfileField.DESTINATIONS || !(change.after() instanceof List<?> now)) {
            return Cell.of(change(field, change.before(), change.after()));
        }
        return Cell.of(field + ": " + regions(now, change.before()))
                .orBriefly(field + ": " + regions(now, change.before(), ChangeDetail::briefly));
    }

    private static String change(String field, @Nullable Object before, @Nullable Object after) {
        return name(field) + ": " + text(before) + " -> " + text(after);
    }

    /** Returns the id of a system-defined profile; an application profile is passed by its ARN. */
    public static String profile(String arn) {
        return arn.contains(":application-inference-profile/") ? arn : arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** Returns the word of users for a field of the API. */
    public static String name(String field) {
        return NAMES.getOrDefault(field, field);
    }

    /** Returns the number of regions, and those that are new or gone. */
    public static String regions(List<?> now, @Nullable Object before) {
        return regions(now, before, these -> these.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static String regions(List<?> now, @Nullable Object before, Function<List<?>, String> text) {
        List<?> old = before instanceof List<?> regions ? regions : List.of();
        List<String> differences = new ArrayList<>();
        differences.add(Plural.of(now.size(), "region"));
        add(differences, "added", now, old, text);
        add(differences, "removed", old, now, text);
        return String.join("; ", differences);
    }

    private static void add(
            List<String> differences, String word, List<?> these, List<?> notThese, Function<List<?>, String> text) {
        List<?> regions =
                these.stream().filter(each -> !notThese.contains(each)).toList();
        if (!regions.isEmpty()) {
            differences.add(word + " " + text.apply(regions));
        }
    }

    private static String briefly(List<?> regions) {
        return RegionGroups.counts(
                        "",
                        regions.stream()
                                .map(id -> new Region(String.valueOf(id)))
                                .toList())
                .brief();
    }

    /** Returns the text of a value as in 'show model'; of a lifecycle its status and its end, which people have to act on. */
    public static String text(@Nullable Object value) {
        if (value instanceof Collection<?> items) {
            return items.isEmpty()
                    ? "none"
                    : items.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        if (value instanceof Map<?, ?> lifecycle && lifecycle.get("status") != null) {
            Object end = lifecycle.get("endOfLifeTime");
            String day = end == null ? "" : String.valueOf(end);
            return lifecycle.get("status")
                    + (end == null ? "" : " until " + day.substring(0, Math.min(DAY, day.length())));
        }
        return value == null ? "none" : value instanceof String text ? text : Json.value(value);
    }
}
