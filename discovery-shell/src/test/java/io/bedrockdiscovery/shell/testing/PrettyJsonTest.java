package io.bedrockdiscovery.shell.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrettyJsonTest {
    @Test
    void everyFieldAndItem_getsALine() {
        assertThat(PrettyJson.of("{\"b\":[1.50,{\"a, \\\"{b}\":null}],\"none\":[],\"empty\":{},\"last\":\"x:y\"}\n"))
                .isEqualTo("""
                        {
                          "b": [
                            1.50,
                            {
                              "a, \\"{b}": null
                            }
                          ],
                          "none": [],
                          "empty": {},
                          "last": "x:y"
                        }
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{}\n\n", "{\"a\": 1}\n", "{\"a\":1}\n{\"b\":2}\n", " {}\n"})
    void whiteSpaceThatCommandsDoNotPrint_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PrettyJson.of(text));
    }
}
