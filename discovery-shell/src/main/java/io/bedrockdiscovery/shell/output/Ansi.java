package io.bedrockdiscovery.shell.output;

import io.bedrockdiscovery.application.document.Style;

/** Paints text with ANSI escape sequences. */
final class Ansi {
    private static final String START = "\u001b[";
    private static final String RESET = "\u001b[0m";

    private Ansi() {}

    static String paint(String text, Style style) {
        String code = switch (style) {
            case PLAIN -> "";
            case STRONG -> "1";
            case FAINT -> "2";
            case GOOD -> "32";
            case WARNING -> "33";
            case BAD -> "31";
        };
        return code.isEmpty() ? text : START + code + 'm' + text + RESET;
    }
}
