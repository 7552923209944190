package io.bedrockdiscovery.shell.render;

import java.util.List;
import java.util.stream.Collectors;

/** RFC 4180, with no cell that a spreadsheet would run as a formula. */
final class Csv {
    private static final String STARTS_FORMULA = "=+-@\t\r";

    private Csv() {}

    static String text(Grid grid) {
        StringBuilder text = new StringBuilder(line(grid.header()));
        grid.rows().forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String raw) {
        // Looked at before cleaning as well: a tab that became a space would still be trimmed away by some readers.
        boolean formula = startsFormula(raw.stripLeading()) || startsFormula(raw);
        String text = (formula ? "'" : "") + Plain.line(raw);
        boolean quoted = text.indexOf(',') >= 0
                || text.indexOf('"') >= 0
                || !text.strip().equals(text);
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
