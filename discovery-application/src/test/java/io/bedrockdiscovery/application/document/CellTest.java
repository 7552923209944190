package io.bedrockdiscovery.application.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Tests the text and the style of cells. */
final class CellTest {
    @Test
    void absentValues_areAFaintDash() {
        assertThat(Cell.of(null)).isEqualTo(new Cell("-", Style.FAINT));
        assertThat(Cell.of("")).isEqualTo(new Cell("-", Style.FAINT));
    }

    @Test
    void values_areTheirTextInPlainStyle() {
        assertThat(Cell.of("text")).isEqualTo(new Cell("text", Style.PLAIN));
        assertThat(Cell.of(7)).isEqualTo(new Cell("7", Style.PLAIN));
    }

    @Test
    void times_areInWholeSeconds() {
        assertThat(Cell.of(Instant.parse("2026-01-02T03:04:05.987654321Z")).text())
                .isEqualTo("2026-01-02T03:04:05Z");
    }

    @Test
    void cell_isReturnedAsItIs() {
        Cell cell = new Cell("x", Style.BAD);

        assertThat(Cell.of(cell)).isSameAs(cell);
        assertThat(Cell.of(cell, Style.GOOD)).isEqualTo(new Cell("x", Style.GOOD));
    }

    @Test
    void styleIsGiven_alsoForAnAbsentValue() {
        assertThat(Cell.of(null, Style.WARNING)).isEqualTo(new Cell("-", Style.WARNING));
    }

    @Test
    void text_isOnePrintableLine() {
        assertThat(new Cell("a\u001b[31m\nb\u202e", Style.PLAIN).text())
                .startsWith("a")
                .doesNotContainPattern("[\\p{Cntrl}\\u202e]");
    }
}
