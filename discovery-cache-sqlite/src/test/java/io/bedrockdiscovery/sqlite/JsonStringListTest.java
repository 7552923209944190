package io.bedrockdiscovery.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class JsonStringListTest {
    private static final JsonFactory LIBRARY = new JsonFactory();

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
    void everyCharacter_isWrittenAsByTheLibrary() throws IOException {
        // What is stored is found again by the hash of its text.
        for (int character = 0; character <= Character.MAX_VALUE; character++) {
            List<String> list = List.of("a" + (char) character, "b");
            StringWriter expected = new StringWriter();
            try (JsonGenerator json = LIBRARY.createGenerator(expected)) {
                json.writeArray(list.toArray(new String[0]), 0, list.size());
            }

            assertThat(JsonStringList.write(list, Function.identity())).isEqualTo(expected.toString());
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
