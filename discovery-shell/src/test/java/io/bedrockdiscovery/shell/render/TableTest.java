package io.bedrockdiscovery.shell.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Columns that stand under one another. */
final class TableTest {
    private final Table table = new Table("NAME", ">NUMBER", "LAST")
            .row("a", 5, "x")
            .row("日本語", 12345678, "the last column is cut")
            .row(null, null, null);

    @Test
    void wideLettersTakeTwoColumns() {
        assertThat(table.lines(Integer.MAX_VALUE, false))
                .containsExactly(
                        "NAME      NUMBER  LAST",
                        "a              5  x",
                        "日本語  12345678  the last column is cut",
                        "-              -  -");
    }

    @Test
    void theLastColumnIsCutToFit() {
        assertThat(table.lines(32, false)).contains("日本語  12345678  the last colu…");
        assertThat(table.lines(5, false)).contains("日本語  12345678  the last co…");
    }

    @Test
    void coloursTakeNoRoom() {
        assertThat(new Table("A", "B").row(Cell.of("x", Tone.BAD), "y").lines(80, true))
                .containsExactly("\u001b[1mA\u001b[0m  \u001b[1mB\u001b[0m", "\u001b[31mx\u001b[0m  y");
    }

    @Test
    void aRowHasAsManyCellsAsThereAreHeadings() {
        assertThatThrownBy(() -> table.row("a")).hasMessage("1 cells under 3 headings");
    }
}
