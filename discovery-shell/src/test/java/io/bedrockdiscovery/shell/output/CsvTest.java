package io.bedrockdiscovery.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.document.Rows;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that spreadsheets read cells as they are meant. */
final class CsvTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain|plain",
                "a,b|\"a,b\"",
                "say \"x\"|\"say \"\"x\"\"\"",
                "=1+1|'=1+1",
                "+1|'+1",
                "-1|'-1",
                "@SUM(A1)|'@SUM(A1)",
                "` =1`|' =1",
                "a=b|a=b",
            })
    void cell_isQuotedAndNeverAFormula(String raw, String cell) {
        Rows grid = new Rows(List.of("h"), List.of(List.of(raw)));

        assertThat(Csv.text(grid)).isEqualTo("h\r\n" + cell + "\r\n");
    }
}
