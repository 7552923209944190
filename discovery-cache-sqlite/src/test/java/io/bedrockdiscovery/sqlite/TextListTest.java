package io.bedrockdiscovery.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class TextListTest {
    @Test
    void isJson() {
        assertThat(TextList.text(Arrays.asList("TEXT", null, "a\"b\n"), Function.identity()))
                .isEqualTo("[\"TEXT\",null,\"a\\\"b\\n\"]");
    }

    @Test
    void givesBackEveryList() {
        for (List<String> list : List.of(
                List.<String>of(),
                List.of("", " "),
                Arrays.<String>asList(null, null),
                List.of("\u0000", "🙂", "\\", "\""))) {
            assertThat(TextList.list(TextList.text(list, Function.identity()))).isEqualTo(list);
        }
    }

    @Test
    void tellsAbsentFromEmpty() {
        assertThat(TextList.text(null, Function.identity())).isNull();
        assertThat(TextList.text(List.of(), Function.identity())).isEqualTo("[]");
    }

    @Test
    void refusesWhatIsNoList() {
        for (String text : new String[] {"", "[", "[\"a\"", "{}", "1", "nonsense"}) {
            assertThatThrownBy(() -> TextList.list(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
