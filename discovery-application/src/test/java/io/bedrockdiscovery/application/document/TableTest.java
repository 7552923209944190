package io.bedrockdiscovery.application.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the headings and rows of tables. */
final class TableTest {
    private final Table table = new Table("NAME", ">NUMBER", "LAST");

    @Test
    void headingAfterTheMark_alignsItsColumnToTheRight() {
        assertThat(table.headings()).containsExactly("NAME", "NUMBER", "LAST");
        assertThat(table.isRight(0)).isFalse();
        assertThat(table.isRight(1)).isTrue();
        assertThat(table.isRight(2)).isFalse();
    }

    @Test
    void values_becomeCells() {
        Cell cell = Cell.of("x", Style.BAD);

        assertThat(table.isEmpty()).isTrue();
        assertThat(table.row("a", 5, cell).row(null, null, null).isEmpty()).isFalse();
        assertThat(table.rows())
                .containsExactly(
                        List.of(Cell.of("a"), Cell.of(5), cell), List.of(Cell.of(null), Cell.of(null), Cell.of(null)));
    }

    @Test
    void rowWithAnotherNumberOfCells_isRefused() {
        assertThatThrownBy(() -> table.row("a")).hasMessage("1 cells under 3 headings");
    }

    @Test
    void rows_cannotBeChangedFromOutside() {
        assertThatThrownBy(() -> table.rows().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
