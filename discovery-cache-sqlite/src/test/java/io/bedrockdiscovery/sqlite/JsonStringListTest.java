package io.bedrockdiscovery.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class JsonStringListTest {
    @Test
    void list_isWrittenAsJson() {
        assertThat(JsonStringList.write(Arrays.asList("TEXT", null, "a\"b\n"), Function.identity()))
                .isEqualTo("[\"TEXT\",null,\"a\\\"b\\n\"]");
    }

    @Test
    void anyList_isReadAsItWasWritten() {
        for (List<String> list : List.of(
                List.<String>of(),
                List.of("", " "),
                List.of("TEXT", "", "a,b", "[c]"),
                List.of("a\",\"b", "]"),
                Arrays.<String>asList("a", null, "b"),
                Arrays.<String>asList(null, null),
                List.of("\u0000", "🙂", "\\", "\""))) {
            assertThat(JsonStringList.read(JsonStringList.write(list, Function.identity())))
                    .isEqualTo(list);
        }
    }

    @Test
    void emptyList_isWritten() {
        assertThat(JsonStringList.write(List.of(), Function.identity())).isEqualTo("[]");
    }

    @Test
    void textThatIsNoList_isRefused() {
        for (String text :
                new String[] {"", "[", "[\"a\"", "{}", "1", "nonsense", "[\"]", "[\"a\"b\"]", "[\"a\",\"]"}) {
            assertThatThrownBy(() -> JsonStringList.read(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
