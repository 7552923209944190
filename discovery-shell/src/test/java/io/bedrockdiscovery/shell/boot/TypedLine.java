package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.testkit.world.PlainJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What came of a line that was typed. */
record TypedLine(int code, String out, String err) {
    /** The answer, read as JSON. */
    Map<?, ?> json() {
        try {
            return PlainJson.object(new ByteArrayInputStream(out.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + out, e);
        }
    }

    /** The objects of a list in the answer. */
    List<Map<?, ?>> list(String name) {
        return ((List<?>) json().get(name))
                .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }
}
