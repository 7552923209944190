package io.bedrockdiscovery.application.check;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.application.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings that are accepted: how often an id may stand in a file with a verdict. Lines do not matter, so that it still
 * holds after a file was edited elsewhere; a worse verdict is a new finding.
 */
final class Baseline {
    /** A baseline that accepts nothing. */
    static final Baseline NONE = new Baseline(Map.of());

    private static final int VERSION = 1;

    private record Key(String file, String text, String verdict) {
        static Key of(Finding finding) {
            return new Key(
                    finding.file(), finding.mention().text(), finding.verdict().word());
        }
    }

    private final Map<Key, Integer> counts;

    private Baseline(Map<Key, Integer> counts) {
        this.counts = counts;
    }

    /** Returns a baseline that accepts the problems among some findings. */
    static Baseline of(List<Finding> found) {
        Map<Key, Integer> counts = new TreeMap<>(
                Comparator.comparing(Key::file).thenComparing(Key::text).thenComparing(Key::verdict));
        found.stream()
                .filter(finding -> finding.verdict().isProblem())
                .forEach(finding -> counts.merge(Key.of(finding), 1, Integer::sum));
        return new Baseline(counts);
    }

    /**
     * Parses the text of a baseline.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Baseline parse(String text) throws IOException {
        Map<String, Object> file = JSON.std.mapFrom(text);
        if (!Integer.valueOf(VERSION).equals(file.get("schemaVersion"))
                || !(file.get("accepted") instanceof List<?> accepted)) {
            throw new IllegalArgumentException("no baseline");
        }
        Map<Key, Integer> counts = new HashMap<>();
        for (Object each : accepted) {
            if (!(each instanceof Map<?, ?> entry) || !(entry.get("count") instanceof Integer count)) {
                throw new IllegalArgumentException("no entry of a baseline");
            }
            Key key = new Key(
                    String.valueOf(entry.get("file")),
                    String.valueOf(entry.get("text")),
                    String.valueOf(entry.get("verdict")));
            counts.merge(key, count, Integer::sum);
        }
        return new Baseline(counts);
    }

    int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    String text() {
        List<JsonObject> accepted = counts.entrySet().stream()
                .map(each -> new JsonObject()
                        .with("file", each.getKey().file())
                        .with("text", each.getKey().text())
                        .with("verdict", each.getKey().verdict())
                        .with("count", each.getValue()))
                .toList();
        return Json.text(JsonObject.versioned().with("accepted", accepted), true) + "\n";
    }

    /** Returns the findings that are not accepted, and adds lines for users about those that are. */
    List<Finding> without(List<Finding> found, List<String> notes) {
        Map<Key, Integer> left = new HashMap<>(counts);
        List<Finding> rest = new ArrayList<>();
        for (Finding finding : found) {
            Key key = Key.of(finding);
            int more = left.getOrDefault(key, 0);
            if (more > 0) {
                left.put(key, more - 1);
            } else {
                rest.add(finding);
            }
        }
        int accepted = found.size() - rest.size();
        if (accepted > 0) {
            notes.add(Plural.of(accepted, "finding") + " accepted by the baseline");
        }
        int gone = left.values().stream().mapToInt(Integer::intValue).sum();
        if (gone > 0) {
            notes.add(Plural.of(gone, "finding") + " of the baseline no longer there; --write-baseline takes them out");
        }
        return rest;
    }
}
