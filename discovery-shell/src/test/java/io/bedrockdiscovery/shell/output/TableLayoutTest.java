package io.bedrockdiscovery.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.Style;
import io.bedrockdiscovery.application.document.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests that the columns of a table are aligned, and fit the terminal. */
final class TableLayoutTest {
    private record Row(String id, int number, String text, Cell regions) {}

    private static final Columns<Row> COLUMNS = new Columns<Row>()
            .field("id", Row::id, "ID")
            .field("number", Row::number, ">NUMBER")
            .weight(3)
            .field("text", Row::text, "TEXT")
            .weight(2)
            .field("regions", row -> row.regions().text(), "REGIONS", Row::regions)
            .weight(1);
    private static final Table ROWS = COLUMNS.table(List.of(
            new Row(
                    "anthropic.one",
                    5,
                    "short",
                    Cell.of("eu-west-1, eu-west-2, eu-west-3").orBriefly("EU 3")),
            new Row("anthropic.two-of-them", 12, "a text of some length", Cell.of("us-east-1"))));
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
    void everything_isThereWhereThereIsNoTerminal_andWhereItFits() {
        assertThat(new TableLayout(ROWS, Integer.MAX_VALUE, false).lines())
                .isEqualTo(new TableLayout(ROWS, 85, false).lines())
                .contains("anthropic.one               5  short                  eu-west-1, eu-west-2, eu-west-3");
    }

    @Test
    void manyColumnsWithoutRoom_areCounted_andTheFirstOnesNamed() {
        String[] headings =
                IntStream.rangeClosed(1, 60).mapToObj(each -> "TEAM" + each).toArray(String[]::new);
        Table wide = new Table(headings).row((Object[]) headings);

        List<String> lines = new TableLayout(wide, 80, false).lines();

        assertThat(String.join(" ", lines)).contains("No room for TEAM").contains(" more (--wide shows all)");
        assertThat(lines)
                .hasSizeLessThanOrEqualTo(5)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void regions_areBrief_beforeAnythingIsCut() {
        assertThat(new TableLayout(ROWS, 84, false).lines())
                .containsExactly(
                        "ID                     NUMBER  TEXT                   REGIONS",
                        "anthropic.one               5  short                  EU 3",
                        "anthropic.two-of-them      12  a text of some length  us-east-1");
    }

    @Test
    void texts_areShortenedInTheMiddle_beforeColumnsAreLeftOut() {
        assertThat(new TableLayout(ROWS, 56, false).lines())
                .contains("anthropic.two-of-them      12  a text …length  us-east-1");
    }

    @Test
    void leastImportantColumns_areLeftOutFirst_andNamed() {
        assertThat(new TableLayout(ROWS, 50, false).lines())
                .contains(
                        "anthropic.two-of-them      12  a text of…me length", "No room for REGIONS (--wide shows all)");
        assertThat(new TableLayout(ROWS, 30, false).lines())
                .contains("anthropic.two-of-them      12", "No room for TEXT, REGIONS", "  (--wide shows all)");
    }

    @Test
    void rows_areStacked_whereWholeColumnsDoNotFit() {
        assertThat(new TableLayout(ROWS, 20, false).lines())
                .containsExactly(
                        "anthropic.one",
                        "  number 5; text",
                        "  short; regions EU",
                        "  3",
                        "anthropic.two-of-them",
                        "  number 12; text a",
                        "  text of some",
                        "  length; regions",
                        "  us-east-1");
    }

    @Test
    void fewRowsWithWiderIds_areStacked_betweenTheOthersInColumns() {
        Table ids = new Table("ID", "KIND")
                .row("one", "model")
                .row("arn:of-something-wide", "throughput")
                .row("two", "model");

        assertThat(new TableLayout(ids, 20, false).lines())
                .containsExactly("ID   KIND", "one  model", "arn:of-something-wide", "  kind throughput", "two  model");
    }

    @Test
    void columnWithoutContent_isNotShownOnATerminal() {
        Table empty = new Table("A", "NOTHING", "B").row("x", null, "y");

        assertThat(new TableLayout(empty, 80, false).lines()).containsExactly("A  B", "x  y");
        assertThat(new TableLayout(empty, Integer.MAX_VALUE, false).lines()).contains("x  -        y");
    }

    @Test
    void cellWithoutMeasure_isNotRepeatedAsPadding() {
        Table odd = new Table("NAME", "LAST").row("x".repeat(1_000_000), "a");
        for (int i = 0; i < 50; i++) {
            odd.row("n", "a");
        }

        assertThat(new TableLayout(odd, Integer.MAX_VALUE, false).lines())
                .hasSize(52)
                .contains("x".repeat(1_000_000) + "  a")
                .filteredOn(line -> line.length() > 310)
                .hasSize(1);
        assertThat(new TableLayout(odd, 80, false).lines()).contains("xxxxxxx…xxxxxx  a");
    }

    @Test
    void hostileTexts_areHarmless_andStayWithinTheWidth() {
        Table hostile = new Table("NAME", "TEXT")
                .row("id", "語".repeat(10_000))
                .row("x".repeat(10_000), "\u202Eabc\u001b[2J\r\n")
                .row("語".repeat(10_000), "e\u0301".repeat(10_000));

        for (int width : new int[] {20, 60, 80}) {
            assertThat(new TableLayout(hostile, width, false).lines())
                    .allMatch(line -> DisplayWidth.of(line) <= width)
                    .noneMatch(line -> line.matches(".*[\u0000-\u001F\u202E].*"));
        }
    }

    @Test
    void colours_takeNoRoom() {
        Table coloured = new Table("A", "B").row(Cell.of("x", Style.BAD), "y");

        assertThat(new TableLayout(coloured, 80, true).lines())
                .containsExactly("\u001b[1mA\u001b[0m  \u001b[1mB\u001b[0m", "\u001b[31mx\u001b[0m  y");
    }

    @Test
    void longCell_isWholeWhereThereIsNoTerminal_andTakesNoRoomOfOtherRows() {
        String regions = "eu-west-1, ".repeat(40) + "the last";
        Table wide = new Table("WHERE", "LAST").row(regions, "x").row("eu-west-1", "y");

        List<String> lines = new TableLayout(wide, Integer.MAX_VALUE, false).lines();

        assertThat(lines.get(1)).isEqualTo(regions + "  x");
        assertThat(lines.get(2))
                .hasSize(TableFit.WIDEST + 3)
                .startsWith("eu-west-1 ")
                .endsWith("  y");
    }
}
