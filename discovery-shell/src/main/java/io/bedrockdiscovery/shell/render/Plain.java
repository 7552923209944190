package io.bedrockdiscovery.shell.render;

import io.bedrockdiscovery.domain.model.Printable;

/** Text of any length on one line, with nothing in it that could steer a terminal. */
public final class Plain {
    private static final int PIECE = 100;

    private Plain() {}

    /** The text, of which every piece is made printable; nothing is cut off. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        int start = 0;
        while (start < text.length()) {
            int end = Math.min(start + PIECE, text.length());
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            line.append(Printable.of(text.substring(start, end)));
            start = end;
        }
        return line.toString();
    }
}
