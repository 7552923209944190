package io.bedrockdiscovery.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the first lines of texts: the answer in a sentence, with the exact id to pass. The rest is as users see it. */
final class LeadLines {
    private static final int MOST = 5;
    private static final List<String> CHANGES =
            List.of("added", "removed", "changed", "profilesAdded", "profilesRemoved", "profilesChanged");

    private LeadLines() {}

    static List<String> resolution(Map<String, Object> json, List<String> shown) {
        List<String> lines = new ArrayList<>();
        lines.add("Pass modelId \"" + json.get("passAsModelId") + "\" in a call from " + json.get("region")
                + "; it runs " + where(json) + " (" + json.get("via") + ", model " + json.get("modelId") + ").");
        List<Map<?, ?>> others = objects(json.get("candidates"));
        if (others.size() > 1) {
            lines.add("Other ways: "
                    + others.stream()
                            .skip(1)
                            .limit(MOST)
                            .map(each -> "\"" + each.get("passAsModelId") + "\" (" + each.get("via") + ", runs "
                                    + where(each) + ")")
                            .collect(Collectors.joining(", ")));
        }
        return lines;
    }

    static List<String> ranking(Map<String, Object> json, List<String> shown) {
        List<Map<?, ?>> ranking = objects(json.get("ranking"));
        Stream<String> first = ranking.stream()
                .limit(1)
                .map(best -> "Call " + json.get("modelId") + " from " + best.get("region") + ", and pass modelId \""
                        + best.get("passAsModelId") + "\"; it runs " + where(best) + " (" + best.get("via") + ").");
        return Stream.concat(first, shown.stream()).toList();
    }

    static List<String> model(Map<String, Object> json, List<String> shown) {
        if (!(json.get("model") instanceof Map<?, ?> model)) {
            return shown;
        }
        Object name = model.get("modelName");
        Object needsProfile = json.get("requiresProfile");
        String lead = model.get("modelId") + (name == null ? "" : " (" + name + ")") + " in " + json.get("region")
                + " can be called: "
                + words(json.get("access")) + "."
                + (Boolean.TRUE.equals(needsProfile)
                        ? " Its own id is refused there; pass the id of a profile."
                        : needsProfile == null ? " It is not known whether it needs a profile." : "");
        return Stream.concat(Stream.of(lead), shown.stream()).toList();
    }

    static List<String> routes(Map<String, Object> json, List<String> shown) {
        List<Map<?, ?>> routes = objects(json.get("routes"));
        Stream<String> first = routes.stream()
                .limit(1)
                .map(best -> "Pass modelId \"" + best.get("passAsModelId") + "\" in a call from " + json.get("region")
                        + "; it runs " + where(best) + ". All ways to call " + json.get("modelId") + " from there: "
                        + routes.size() + ".");
        return Stream.concat(first, shown.stream()).toList();
    }

    static List<String> changes(Map<String, Object> json, List<String> shown) {
        if (CHANGES.stream().allMatch(kind -> objects(json.get(kind)).isEmpty())) {
            // The lines for users tell whether anything was compared at all.
            return shown;
        }
        String lead = "From " + json.get("from") + " to " + json.get("to") + ": models added "
                + objects(json.get("added")).size() + ", removed "
                + objects(json.get("removed")).size() + ", changed "
                + objects(json.get("changed")).size() + "; profiles added "
                + objects(json.get("profilesAdded")).size() + ", removed "
                + objects(json.get("profilesRemoved")).size() + ", changed "
                + objects(json.get("profilesChanged")).size() + ".";
        return Stream.concat(Stream.of(lead), shown.stream()).toList();
    }

    static List<String> diagnosis(Map<String, Object> json, List<String> shown) {
        Object cause = json.get("diagnosis") instanceof Map<?, ?> found ? found.get("cause") : null;
        return cause == null
                ? shown
                : Stream.concat(Stream.of("Cause: " + cause), shown.stream().filter(line -> !line.equals(cause)))
                        .toList();
    }

    static List<String> findings(Map<String, Object> json, List<String> shown) {
        Stream<String> each = objects(json.get("found")).stream()
                .map(one -> one.get("text") + ": " + one.get("verdict") + detail(one.get("detail"))
                        + (one.get("replacements") instanceof List<?> ids && !ids.isEmpty()
                                ? "; use instead: " + words(ids)
                                : ""));
        List<String> lines = each.toList();
        return lines.isEmpty() ? List.of("There is no id of Bedrock in this.") : lines;
    }

    static List<String> asShown(Map<String, Object> json, List<String> shown) {
        return shown;
    }

    private static String detail(@Nullable Object detail) {
        return detail == null ? "" : ", " + detail;
    }

    private static String where(Map<?, ?> route) {
        Object places = route.get("destinations");
        return places instanceof List<?>
                ? "in " + words(places)
                : "anywhere".equals(places) ? "in any region" : "where is not known";
    }

    private static String words(@Nullable Object list) {
        return list instanceof List<?> all && !all.isEmpty()
                ? all.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : "not known how";
    }

    private static List<Map<?, ?>> objects(@Nullable Object list) {
        List<Map<?, ?>> objects = new ArrayList<>();
        if (list instanceof List<?> all) {
            for (Object each : all) {
                if (each instanceof Map<?, ?> object) {
                    objects.add(object);
                }
            }
        }
        return objects;
    }
}
