package io.bedrockdiscovery.postgres;

import java.util.Locale;

/** Prints what a test has measured. */
final class TestOutput {
    private TestOutput() {}

    static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
