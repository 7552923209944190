package io.bedrockdiscovery.shell.testing;

import io.bedrockdiscovery.application.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The result of a line.
 *
 * @param code the exit code
 * @param out everything on standard output
 * @param err everything on standard error
 */
public record CommandResult(int code, String out, String err) {
    /** Returns the answer, read as JSON. */
    public Map<?, ?> json() {
        try {
            return Json.read(new ByteArrayInputStream(out.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + out, e);
        }
    }

    /** Returns the objects of a list in the answer. */
    public List<Map<?, ?>> list(String name) {
        return ((List<?>) json().get(name))
                .stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }

    /**
     * Returns the answer, which is JSON on one line, indented. It equals an expected text only if the printed line does, to
     * the order of the fields and the last digit.
     */
    public String pretty() {
        return PrettyJson.of(out);
    }

    /** Compares the answer, which is JSON on one line, with the file of this name in {@code answers}. */
    public void assertPrinted(String name) {
        GoldenFile.assertEquals(pretty(), name);
    }
}
