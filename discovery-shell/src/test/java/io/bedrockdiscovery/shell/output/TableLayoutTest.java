package io.bedrockdiscovery.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Style;
import io.bedrockdiscovery.application.document.Table;
import org.junit.jupiter.api.Test;

/** Tests that the columns of a table are aligned. */
final class TableLayoutTest {
    private final Table table = new Table("NAME", ">NUMBER", "LAST")
            .row("a", 5, "x")
            .row("日本語", 12345678, "the last column is cut")
            .row(null, null, null);

    @Test
    void wideLetters_takeTwoColumns() {
        assertThat(new TableLayout(table, Integer.MAX_VALUE, false).lines())
                .containsExactly(
                        "NAME      NUMBER  LAST",
                        "a              5  x",
                        "日本語  12345678  the last column is cut",
                        "-              -  -");
    }

    @Test
    void lastColumn_isCutToFit_butNotBelowItsLeastWidth() {
        assertThat(new TableLayout(table, 32, false).lines()).contains("日本語  12345678  the last colu…");
        assertThat(new TableLayout(table, 5, false).lines()).contains("日本語  12345678  the last co…");
    }

    @Test
    void cellWithoutMeasure_isNotRepeatedAsPadding() {
        Table odd = new Table("NAME", "LAST").row("x".repeat(1_000_000), "a");
        for (int i = 0; i < 50; i++) {
            odd.row("n", "a");
        }

        assertThat(new TableLayout(odd, Integer.MAX_VALUE, false).lines())
                .hasSize(52)
                .contains("x".repeat(299) + "…  a")
                .allMatch(line -> line.length() < 310);
    }

    @Test
    void colours_takeNoRoom() {
        Table coloured = new Table("A", "B").row(Cell.of("x", Style.BAD), "y");

        assertThat(new TableLayout(coloured, 80, true).lines())
                .containsExactly("\u001b[1mA\u001b[0m  \u001b[1mB\u001b[0m", "\u001b[31mx\u001b[0m  y");
    }
}
