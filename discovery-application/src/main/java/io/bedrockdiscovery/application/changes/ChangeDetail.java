package io.bedrockdiscovery.application.changes;

import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.domain.change.Changes.FieldChange;
import io.bedrockdiscovery.domain.change.Changes.ProfileFieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells in words what changed of a model or a profile. */
public final class ChangeDetail {
    private static final int DAY = "2026-01-02".length();

    private ChangeDetail() {}

    static String of(FieldChange change) {
        return change.field() + ": " + text(change.before()) + " -> " + text(change.after());
    }

    static String of(ProfileFieldChange change) {
        return change.field().word() + ": "
                + (change.after() instanceof List<?> now
                        ? regions(now, change.before())
                        : text(change.before()) + " -> " + text(change.after()));
    }

    /** Returns the number of regions, and those that are new or gone. */
    public static String regions(List<?> now, @Nullable Object before) {
        List<?> old = before instanceof List<?> regions ? regions : List.of();
        List<String> differences = new ArrayList<>();
        differences.add(Plural.of(now.size(), "region"));
        add(differences, "added", now, old);
        add(differences, "removed", old, now);
        return String.join("; ", differences);
    }

    private static void add(List<String> differences, String word, List<?> these, List<?> notThese) {
        String regions = these.stream()
                .filter(each -> !notThese.contains(each))
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        if (!regions.isEmpty()) {
            differences.add(word + " " + regions);
        }
    }

    /** Returns the text of a value; that of a lifecycle is its status and its end, which people have to act on. */
    private static String text(@Nullable Object value) {
        if (value instanceof Map<?, ?> lifecycle && lifecycle.get("status") != null) {
            Object end = lifecycle.get("endOfLifeTime");
            String day = end == null ? "" : String.valueOf(end);
            return lifecycle.get("status")
                    + (end == null ? "" : " until " + day.substring(0, Math.min(DAY, day.length())));
        }
        return value == null ? "none" : value instanceof String text ? text : Json.value(value);
    }
}
