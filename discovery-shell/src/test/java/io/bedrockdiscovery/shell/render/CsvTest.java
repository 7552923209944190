package io.bedrockdiscovery.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells that spreadsheets read as they are meant. */
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
    void cells(String raw, String cell) {
        Grid grid = new Grid("h");
        grid.row(raw);

        assertThat(Csv.text(grid)).isEqualTo("h\r\n" + cell + "\r\n");
    }
}
