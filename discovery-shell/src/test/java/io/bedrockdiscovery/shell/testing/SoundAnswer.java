package io.bedrockdiscovery.shell.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.output.Format;
import java.util.ArrayList;
import java.util.List;

/** Checks what holds for every answer: its form, its streams, and that no text from AWS steers what shows it. */
public final class SoundAnswer {
    /** Longer than any line of ours; a name of AWS that was not cut is longer still. */
    private static final int LONGEST_MESSAGE = 2_000;

    private static final String STEERING =
            "[\\p{Cntrl}&&[^\\n\\r]]|[\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069]|\\ud83d";

    private SoundAnswer() {}

    /** The form of an answer. */
    public enum Form {
        TEXT,
        JSON,
        CSV,
        MARKDOWN;

        /** Returns the form that a command prints where a format is asked for. */
        public static Form of(String command, Format format) {
            // These answer with one thing, whatever is asked for.
            if (command.equals("mapping") || command.equals("export")) {
                return JSON;
            }
            return switch (format) {
                case TABLE, GITHUB -> TEXT;
                case SARIF, TERRAFORM -> JSON;
                default -> valueOf(format.name());
            };
        }
    }

    /** Checks a result. */
    public static void require(CommandResult result, Form form) {
        String context = result.err() + "\n" + result.out();
        assertThat(result.err())
                .as(context)
                .doesNotContain("a bug", "Exception")
                .doesNotContainPattern(STEERING);
        assertThat(result.err().lines())
                .as(context)
                .allMatch(line ->
                        line.startsWith("discovery: ") || line.startsWith("warning: ") || line.startsWith("note: "))
                .allMatch(line -> line.length() <= LONGEST_MESSAGE);
        assertThat(result.out())
                .as(context)
                .doesNotContain("warning: ", "discovery: the")
                .doesNotContainPattern(STEERING);
        if (result.code() != 0) {
            assertThat(result.err()).as("a reason").isNotEmpty();
        }
        if (result.out().isEmpty()) {
            return;
        }
        switch (form) {
            case JSON -> {
                // Its reader refuses anything after the document.
                assertThat(result.json()).isNotNull();
                assertThat(result.out()).endsWith("}\n");
            }
            case CSV -> requireSheet(cells(result.out()));
            case MARKDOWN -> requireTable(result.out());
            case TEXT -> assertThat(result.out()).endsWith("\n");
        }
    }

    private static void requireSheet(List<List<String>> rows) {
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
        assertThat(rows.stream().flatMap(List::stream))
                .allSatisfy(cell -> assertThat(cell.stripLeading()).doesNotContainPattern("^[=+@\\t\\r-]"));
    }

    private static void requireTable(String text) {
        List<String> lines = text.lines().toList();
        long bars = bars(lines.get(0));
        assertThat(lines).allSatisfy(line -> {
            assertThat(line).startsWith("|").endsWith("|");
            assertThat(bars(line)).isEqualTo(bars);
            assertThat(line).doesNotContain("<script");
        });
    }

    private static long bars(String line) {
        return line.replace("\\|", "").chars().filter(each -> each == '|').count();
    }

    /** Reads RFC 4180: quoted cells, doubled quotes, CRLF at the end of every row. */
    private static List<List<String>> cells(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(each);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (each == ',' || text.startsWith("\r\n", i))) {
                row.add(cell.toString());
                cell.setLength(0);
                if (each == '\r') {
                    rows.add(row);
                    row = new ArrayList<>();
                    i++;
                }
            } else {
                cell.append(each);
            }
        }
        assertThat(row).as("the last row has an end").isEmpty();
        return rows;
    }
}
