package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.application.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Spoils a recording at random: values, fields and entries of its JSON, or bytes of its text. */
final class ReplayMutations {
    /** Well-formed values at the ends of what any field may hold. */
    private static final List<@Nullable Object> EXTREMES = Arrays.asList(
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

    private final Random random;
    private final byte[] whole;

    ReplayMutations(long seed, String recording) {
        this.random = new Random(seed);
        this.whole = recording.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the next spoilt recording. */
    String next() throws IOException {
        if (random.nextInt(8) == 0) {
            return spoiltText();
        }
        Map<String, Object> values = Json.read(new ByteArrayInputStream(whole));
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            spoil(values, random.nextInt(7));
        }
        StringWriter text = new StringWriter();
        Json.write(Collections.unmodifiableMap(values), text);
        return text.toString();
    }

    private String spoiltText() {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        int length = random.nextBoolean() ? bytes.length : random.nextInt(bytes.length);
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** Changes one value that lies at most so deep. */
    @SuppressWarnings("unchecked")
    private void spoil(Object container, int depth) {
        if (container instanceof Map<?, ?> map && !map.isEmpty()) {
            spoil((Map<String, @Nullable Object>) map, depth);
        } else if (container instanceof List<?> list && !list.isEmpty()) {
            spoil((List<@Nullable Object>) list, depth);
        }
    }

    private void spoil(Map<String, @Nullable Object> map, int depth) {
        String name = new ArrayList<>(map.keySet()).get(random.nextInt(map.size()));
        Object value = map.get(name);
        if (depth > 0 && (value instanceof Map || value instanceof List)) {
            spoil(value, depth - 1);
        } else if (random.nextInt(6) == 0) {
            map.remove(name);
        } else if (random.nextInt(6) == 0) {
            map.put(random.nextBoolean() ? "us-gov-west-1" : name + "x", value);
        } else {
            map.put(name, extreme());
        }
    }

    private void spoil(List<@Nullable Object> list, int depth) {
        int index = random.nextInt(list.size());
        Object value = list.get(index);
        if (depth > 0 && (value instanceof Map || value instanceof List)) {
            spoil(value, depth - 1);
        } else if (random.nextInt(3) == 0) {
            list.add(value);
        } else if (random.nextInt(3) == 0) {
            list.remove(index);
        } else {
            list.set(index, extreme());
        }
    }

    private @Nullable Object extreme() {
        Object value = EXTREMES.get(random.nextInt(EXTREMES.size()));
        // A later mutation of the same recording may change it.
        return value instanceof List<?> list && !list.isEmpty()
                ? new ArrayList<>(List.of(new ArrayList<>(List.of(new ArrayList<>()))))
                : value;
    }
}
