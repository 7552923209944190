package io.bedrockdiscovery.application.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests the choice of columns, order and number. */
final class ListSelectionTest {
    private record Row(String id, @Nullable Integer number, List<String> regions) {}

    private static final Columns<Row> COLUMNS = new Columns<Row>()
            .field("id", Row::id, "MODEL")
            .field("number", Row::number, ">HOW MANY")
            .field("regions", Row::regions);
    private static final List<Row> ROWS = List.of(
            new Row("b-10", 1, List.of("x", "y")), new Row("b-9", 30, List.of("z")), new Row("a", null, List.of()));

    @Test
    void rows_areSortedByAnyColumn_andUnknownOnesAreLast() {
        assertThat(sorted("id")).containsExactly("a", "b-9", "b-10");
        assertThat(sorted("MODEL:desc")).containsExactly("b-10", "b-9", "a");
        assertThat(sorted("how-many")).containsExactly("b-10", "b-9", "a");
        assertThat(sorted("number:desc")).containsExactly("b-9", "b-10", "a");
        assertThat(sorted("regions:desc")).containsExactly("b-10", "b-9", "a");
    }

    @Test
    void limit_keepsTheFirst() {
        assertThat(new ListSelection(List.of(), null, 2).of(ROWS, COLUMNS))
                .hasSize(2)
                .isEqualTo(ROWS.subList(0, 2));
        assertThat(new ListSelection(List.of(), null, 9).of(ROWS, COLUMNS)).isEqualTo(ROWS);
    }

    @Test
    void columns_areThoseNamed_inTheirOrder_inTablesAndSpreadsheets() {
        Columns<Row> chosen = COLUMNS.only(List.of("regions", "Id"));

        assertThat(chosen.rows(ROWS).header()).containsExactly("regions", "id");
        assertThat(chosen.rows(ROWS).rows().get(0)).containsExactly("x y", "b-10");
        assertThat(chosen.table(ROWS).headings()).containsExactly("REGIONS", "MODEL");
        assertThat(chosen.table(ROWS).rows().get(0)).extracting(Cell::text).containsExactly("x y", "b-10");
    }

    @Test
    void unknownColumn_isRefusedWithTheNearest() {
        assertThatThrownBy(() -> COLUMNS.only(List.of("regoins")))
                .isInstanceOf(NoSuchColumnException.class)
                .hasMessage("there is no column 'regoins'; did you mean regions?; the columns are id, number, regions");
        assertThatThrownBy(() -> sorted("x".repeat(10_000)))
                .hasMessageEndingWith("; the columns are id, number, regions");
    }

    private static List<String> sorted(String column) {
        return new ListSelection(List.of(), column, null)
                .of(ROWS, COLUMNS).stream().map(Row::id).toList();
    }
}
