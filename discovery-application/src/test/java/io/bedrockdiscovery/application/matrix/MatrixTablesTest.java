package io.bedrockdiscovery.application.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Table;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the tables of a matrix for terminals of several widths. */
final class MatrixTablesTest {
    private static final Matrix SAMPLE = ((MatrixAnswer) FakeSessions.of(SampleWorld.world())
                    .ask(new MatrixQuestion(null, List.of(), List.of(), false))
                    .answer())
            .matrix();

    @ParameterizedTest
    @CsvSource({"30,false", "45,false", "80,false", "120,false", "200,false", "30,true", "80,true", "200,true"})
    void tables_areNeverWiderThanTheTerminal(int width, boolean wide) {
        for (Table table : MatrixTables.fitting(SAMPLE, width, wide).of(SAMPLE.rows())) {
            assertThat(width(table)).isLessThanOrEqualTo(width);
            assertThat(table.rows()).hasSize(SAMPLE.rows().size());
        }
    }

    @Test
    void narrowTerminal_getsGeographies_andWideAddsUpToAllRegions() {
        List<String> narrow =
                MatrixTables.fitting(SAMPLE, 80, false).of(SAMPLE.rows()).get(0).headings();
        List<String> wide = new ArrayList<>();
        MatrixTables.fitting(SAMPLE, 80, true)
                .of(SAMPLE.rows())
                .forEach(table ->
                        wide.addAll(table.headings().subList(1, table.headings().size())));

        assertThat(narrow).contains("US", "EU", "APAC").doesNotContain("use1");
        assertThat(wide).hasSameSizeAs(SAMPLE.regions()).doesNotHaveDuplicates().contains("use1", "euc1", "apse2");
    }

    private static int width(Table table) {
        List<List<String>> lines = new ArrayList<>(List.of(table.headings()));
        table.rows().forEach(row -> lines.add(row.stream().map(Cell::text).toList()));
        int columns = table.headings().size();
        return 2 * (columns - 1)
                + IntStream.range(0, columns)
                        .map(column -> Collections.max(lines.stream()
                                .map(line -> line.get(column).length())
                                .toList()))
                        .sum();
    }
}
