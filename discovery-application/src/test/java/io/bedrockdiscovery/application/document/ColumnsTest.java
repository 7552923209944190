package io.bedrockdiscovery.application.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.application.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests that the JSON, the spreadsheet rows and the table of a list come from the same columns. */
final class ColumnsTest {
    private static final Columns<Place> COLUMNS = new Columns<Place>()
            .field("region", Place::region, "REGION")
            .field("latencyMs", Place::latency, ">LATENCY", place -> place.latency() == null ? null : "about a second")
            .field("modes", Place::modes)
            .heading("STATUS", place -> Cell.of("known", Style.GOOD))
            .field("seen", Place::seen, "SEEN");

    private static final Place DUBLIN = new Place(
            "eu-west-1",
            Duration.ofNanos(1_234_567_890),
            List.of("on-demand", "profile"),
            Instant.parse("2026-01-02T03:04:05.678Z"));
    private static final Place NOWHERE = new Place("xx-none-1", null, List.of(), null);

    private record Place(
            String region,
            @Nullable Duration latency,
            List<String> modes,
            @Nullable Instant seen) {}

    @Test
    void json_hasTheFieldsInOrder_andNoHeadingsOfTheTableAlone() {
        assertThat(COLUMNS.json(List.of(DUBLIN, NOWHERE)).stream().map(each -> Json.text(each, false)))
                .containsExactly(
                        "{\"region\":\"eu-west-1\",\"latencyMs\":1234.6,\"modes\":[\"on-demand\",\"profile\"],"
                                + "\"seen\":\"2026-01-02T03:04:05Z\"}",
                        "{\"region\":\"xx-none-1\",\"latencyMs\":null,\"modes\":[],\"seen\":null}");
    }

    @Test
    void rows_haveTheFieldsAsText() {
        Rows rows = COLUMNS.rows(List.of(DUBLIN, NOWHERE));

        assertThat(rows.header()).containsExactly("region", "latencyMs", "modes", "seen");
        assertThat(rows.rows())
                .containsExactly(
                        List.of("eu-west-1", "1234.6", "on-demand profile", "2026-01-02T03:04:05Z"),
                        List.of("xx-none-1", "", "", ""));
    }

    @Test
    void rows_writeObjectsAsNamesWithValues() {
        Columns<JsonObject> columns = new Columns<JsonObject>().field("access", object -> object);
        JsonObject modes = new JsonObject()
                .with("eu-west-1", List.of("on-demand", "profile"))
                .with("us-east-1", List.of("profile"));

        assertThat(columns.rows(List.of(modes)).rows())
                .containsExactly(List.of("eu-west-1:on-demand+profile us-east-1:profile"));
    }

    @Test
    void table_hasTheHeadingsInOrder_andNoFieldsWithoutOne() {
        Table table = COLUMNS.table(List.of(DUBLIN, NOWHERE));

        assertThat(table.headings()).containsExactly("REGION", "LATENCY", "STATUS", "SEEN");
        assertThat(table.isRight(1)).isTrue();
        assertThat(table.rows())
                .containsExactly(
                        List.of(
                                Cell.of("eu-west-1"),
                                Cell.of("about a second"),
                                Cell.of("known", Style.GOOD),
                                Cell.of("2026-01-02T03:04:05Z")),
                        List.of(Cell.of("xx-none-1"), Cell.of(null), Cell.of("known", Style.GOOD), Cell.of(null)));
    }

    @Test
    void columnsOfAnotherList_areAdded() {
        Columns<Place> more =
                new Columns<Place>().field("name", Place::region, "NAME").and(COLUMNS);

        assertThat(more.rows(List.of()).header()).containsExactly("name", "region", "latencyMs", "modes", "seen");
        assertThat(more.table(List.of()).headings()).containsExactly("NAME", "REGION", "LATENCY", "STATUS", "SEEN");
        assertThat(COLUMNS.rows(List.of()).header()).doesNotContain("name");
    }

    @Test
    void emptyList_hasAHeaderAndNoRows() {
        assertThat(COLUMNS.json(List.of())).isEmpty();
        assertThat(COLUMNS.rows(List.of()).rows()).isEmpty();
        assertThat(COLUMNS.table(List.of()).isEmpty()).isTrue();
    }

    @Test
    void sheet_mayShowAFieldInAnotherWay() {
        Columns<Place> columns = new Columns<Place>()
                .field("modes", Place::modes, "MODES")
                .inSheet(place -> place.modes().size())
                .weight(3);

        assertThat(columns.rows(List.of(DUBLIN)).rows()).containsExactly(List.of("2"));
        assertThat(columns.only(List.of("modes")).rows(List.of(DUBLIN)).rows()).containsExactly(List.of("2"));
        assertThat(columns.json(DUBLIN).fields()).containsEntry("modes", DUBLIN.modes());
        assertThat(columns.table(List.of(DUBLIN)).rows().get(0).get(0).text()).startsWith("[on-demand");
    }
}
