package io.bedrockdiscovery.shell.output;

import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.List;
import java.util.stream.Collectors;

/** Writes one GitHub table, in which no cell can become markup. */
final class Markdown {
    private static final String MARKUP = "\\`*_{}[]()#~|";

    private Markdown() {}

    static String text(Rows grid) {
        StringBuilder text = new StringBuilder(line(grid.header()));
        text.append(grid.header().stream().map(any -> "---").collect(Collectors.joining(" | ", "| ", " |\n")));
        grid.rows().forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Markdown::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String cell(String raw) {
        StringBuilder cell = new StringBuilder();
        for (char letter : SafeText.line(raw).toCharArray()) {
            switch (letter) {
                case '<' -> cell.append("&lt;");
                case '>' -> cell.append("&gt;");
                case '&' -> cell.append("&amp;");
                default -> {
                    if (MARKUP.indexOf(letter) >= 0) {
                        cell.append('\\');
                    }
                    cell.append(letter);
                }
            }
        }
        return cell.toString();
    }
}
