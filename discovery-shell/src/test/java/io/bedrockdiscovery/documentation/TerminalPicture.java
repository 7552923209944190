package io.bedrockdiscovery.documentation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** A picture (SVG) of a terminal. It has a background of its own, and so is legible on light and dark pages. */
final class TerminalPicture {
    private static final double COLUMN = 8.4;
    private static final int ROW = 20;
    private static final int MARGIN = 16;
    private static final int TITLE = 36;
    private static final Map<AttributedStyle, String> CLASSES = Map.of(
            AttributedStyle.BOLD,
            "b",
            AttributedStyle.DEFAULT.faint(),
            "f",
            AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN),
            "g",
            AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW),
            "y",
            AttributedStyle.DEFAULT.foreground(AttributedStyle.RED),
            "r");

    private TerminalPicture() {}

    /**
     * Returns the picture of some output.
     *
     * @param description the content in words, for those who cannot see it
     */
    static String svg(String description, List<String> ansi, int columns) {
        int width = (int) (columns * COLUMN) + 2 * MARGIN;
        int height = TITLE + ansi.size() * ROW + MARGIN;
        StringBuilder svg = new StringBuilder();
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img">
                <title>%s</title>
                <style>
                text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#d8dee9;white-space:pre}
                .b{font-weight:bold;fill:#fff}.f{fill:#8b95a7}.g{fill:#8fd694}.y{fill:#f0c674}.r{fill:#ff8080}.p{fill:#7fb4ff}
                </style>
                <rect x=".5" y=".5" width="%d" height="%d" rx="8" fill="#1b2130" stroke="#5b6579"/>
                <circle cx="20" cy="18" r="5" fill="#ff6b66"/><circle cx="38" cy="18" r="5" fill="#f0c050"/>\
                <circle cx="56" cy="18" r="5" fill="#67c561"/>
                """.formatted(width, height, width, height, escaped(description), width - 1, height - 1));
        for (int row = 0; row < ansi.size(); row++) {
            line(svg, AttributedString.fromAnsi(ansi.get(row)), TITLE + row * ROW + ROW - 6);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void line(StringBuilder svg, AttributedString line, int y) {
        int start = 0;
        while (start < line.length()) {
            int end = line.runLimit(start);
            String run = line.subSequence(start, end).toString();
            if (!run.isBlank()) {
                int blanks = run.length() - run.stripLeading().length();
                String text = run.strip();
                // The width is given, so that columns are aligned in whatever font there is.
                svg.append(String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%d\" textLength=\"%.1f\"%s>%s</text>%n",
                        MARGIN + (start + blanks) * COLUMN,
                        y,
                        text.length() * COLUMN,
                        styleClass(run, line.styleAt(start)),
                        escaped(text)));
            }
            start = end;
        }
    }

    private static String styleClass(String run, AttributedStyle style) {
        String name = run.startsWith("$ ") ? "p" : CLASSES.get(style);
        return name == null ? "" : " class=\"" + name + "\"";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
