package io.bedrockdiscovery.application.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.document.Table;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the tables of a matrix for terminals of several widths. */
final class MatrixTablesTest {
    private static final Matrix SAMPLE = ((MatrixAnswer) FakeSessions.of(SampleWorld.world())
                    .ask(new MatrixQuestion(null, List.of(), List.of()))
                    .answer())
            .matrix();

    @ParameterizedTest
    @ValueSource(ints = {80, 120, 200, 400})
    void tables_areNoWiderThanTheTerminal(int width) {
        Table table = MatrixTables.fitting(SAMPLE, width).of(SAMPLE.rows());

        assertThat(MatrixTables.width(table)).isLessThanOrEqualTo(width);
        assertThat(table.rows()).hasSameSizeAs(SAMPLE.rows());
    }

    @Test
    void columns_areRegions_elseGeographies_elseOne() {
        assertThat(headings(400)).hasSize(SAMPLE.regions().size() + 1).contains("use1", "euc1", "apse2");
        assertThat(headings(Integer.MAX_VALUE)).contains("us-east-1", "ap-southeast-2");
        assertThat(headings(80)).contains("US", "EU", "APAC").doesNotContain("use1");
        assertThat(headings(50)).containsExactly("MODEL", "REGIONS", "WAYS");
    }

    @Test
    void ids_areWhole() {
        assertThat(MatrixTables.fitting(SAMPLE, 30).of(SAMPLE.rows()).rows())
                .extracting(row -> row.get(0).text())
                .doesNotHaveDuplicates()
                .contains("anthropic.claude-3-5-sonnet-20240620-v1:0:200k");
    }

    @Test
    void waysThatNoListNames_areUnknown_alsoWhereThereIsNoRoomForRegions() {
        World world = World.builder()
                .region(
                        "us-east-1",
                        region -> region.model(FoundationModelBuilder.of("amazon.premier:8k")
                                .inferenceTypes()
                                .build()))
                .build();
        Catalog catalog = FakeSessions.of(world).scanning().catalog();
        Matrix matrix = Matrix.of(catalog, catalog, MatrixQuestion.open(catalog), any -> true);

        assertThat(MatrixTables.fitting(matrix, 20).of(matrix.rows()).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.get(row.size() - 1).text()).isEqualTo("?"));
    }

    @Test
    void rowsForUsers_areInNaturalOrder() {
        assertThat(SAMPLE.inNaturalOrder())
                .extracting(row -> row.modelId().value())
                .containsSubsequence(
                        "anthropic.claude-3-5-sonnet-20240620-v1:0",
                        "anthropic.claude-3-5-sonnet-20240620-v1:0:18k",
                        "anthropic.claude-3-5-sonnet-20240620-v1:0:51k",
                        "anthropic.claude-3-5-sonnet-20240620-v1:0:200k");
    }

    private static List<String> headings(int width) {
        return MatrixTables.fitting(SAMPLE, width).of(SAMPLE.rows()).headings();
    }
}
