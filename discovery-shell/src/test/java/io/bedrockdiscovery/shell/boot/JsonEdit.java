package io.bedrockdiscovery.shell.boot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change to one value of a JSON document, which stays well-formed.
 *
 * @param path the way to the value: in each object or list the number of an entry, beyond the last one from the start
 * @param extreme the number of the value to put there
 */
record JsonEdit(List<Integer> path, Action action, int extreme) {
    /** Well-formed values at the ends of what any field may hold. */
    static final List<@Nullable Object> EXTREMES = Arrays.asList(
            null,
            "",
            " ",
            "x".repeat(5_000),
            "\u001b]0;x\u0007\u202e\ud83d\u0000",
            "arn:aws:bedrock:::foundation-model/",
            "arn:aws-cn:s3:us-east-1:111122223333:inference-profile/a/b:c",
            "-1000000000-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "1970-01-01T00:00:00Z",
            "2261-12-31T23:59:59.999999999Z",
            "us-east-1",
            "aws-us-gov",
            "anywhere",
            true,
            false,
            0,
            -1,
            1,
            Integer.MAX_VALUE,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            0.1,
            Double.MAX_VALUE,
            Double.MIN_VALUE,
            List.of(),
            Map.of(),
            List.of(List.of(List.of())));

    enum Action {
        REPLACE,
        REMOVE,
        RENAME,
        MISPLACE,
        REPEAT
    }

    /** Does it to an object. */
    void apply(Map<String, @Nullable Object> document) {
        apply(document, 0);
    }

    @SuppressWarnings("unchecked")
    private void apply(Object container, int depth) {
        if (container instanceof Map<?, ?> map && !map.isEmpty()) {
            apply((Map<String, @Nullable Object>) map, depth);
        } else if (container instanceof List<?> list && !list.isEmpty()) {
            apply((List<@Nullable Object>) list, depth);
        }
    }

    private void apply(Map<String, @Nullable Object> map, int depth) {
        String name = new ArrayList<>(map.keySet()).get(path.get(depth) % map.size());
        Object value = map.get(name);
        if (isOnTheWay(value, depth)) {
            apply(value, depth + 1);
            return;
        }
        switch (action) {
            case REPLACE -> map.put(name, value());
            case REMOVE -> map.remove(name);
            case RENAME -> map.put(name + "x", map.remove(name));
            case MISPLACE -> map.put("us-gov-west-1", value);
            case REPEAT -> map.put(name + "x", value);
        }
    }

    private void apply(List<@Nullable Object> list, int depth) {
        int index = path.get(depth) % list.size();
        Object value = list.get(index);
        if (isOnTheWay(value, depth)) {
            apply(value, depth + 1);
            return;
        }
        switch (action) {
            case REPLACE, RENAME -> list.set(index, value());
            case REMOVE -> list.remove(index);
            case MISPLACE, REPEAT -> list.add(value);
        }
    }

    private boolean isOnTheWay(@Nullable Object value, int depth) {
        return depth + 1 < path.size() && (value instanceof Map || value instanceof List);
    }

    private @Nullable Object value() {
        Object value = EXTREMES.get(extreme);
        // A later edit of the same document may change it.
        return value instanceof List<?> list && !list.isEmpty()
                ? new ArrayList<>(List.of(new ArrayList<>(List.of(new ArrayList<>()))))
                : value;
    }
}
