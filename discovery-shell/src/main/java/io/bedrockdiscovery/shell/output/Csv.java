package io.bedrockdiscovery.shell.output;

import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.List;
import java.util.stream.Collectors;

/** Writes RFC 4180 CSV without cells that a spreadsheet would run as a formula. */
final class Csv {
    private static final String STARTS_FORMULA = "=+-@\t\r";

    private Csv() {}

    static String text(Rows grid) {
        StringBuilder text = new StringBuilder(line(grid.header()));
        grid.rows().forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String raw) {
        // Checked before cleaning as well: some readers trim a tab that became a space.
        boolean formula = startsFormula(raw.stripLeading()) || startsFormula(raw);
        String text = (formula ? "'" : "") + SafeText.line(raw);
        boolean quoted = text.indexOf(',') >= 0
                || text.indexOf('"') >= 0
                || !text.strip().equals(text);
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
