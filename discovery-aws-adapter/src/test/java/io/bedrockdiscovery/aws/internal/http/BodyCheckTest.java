package io.bedrockdiscovery.aws.internal.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BodyCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "{}",
                "[]",
                "{\"list\":[{\"a\":1},{\"a\":1}],\"a\":null}",
                "{\"list\":",
                "{\"a\":1}{\"a\":1}",
                "\"text\"",
                "<a><b/><b/></a>"
            })
    void bodyThatTheSdkCanJudge_isLeftToIt(String body) {
        assertThatCode(() -> check(body)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":[1],\"a\":[]}",
                " {\"a\":1,\"\\u0061\":2}",
                "[{\"b\":{\"a\":1,\"a\":1}}]",
                "{\"a\":1,\"a\":"
            })
    void nameThatAnObjectHasTwice_isRefused(String body) {
        assertThatThrownBy(() -> check(body))
                .isInstanceOf(UnusableBodyException.class)
                .hasMessage("an object in the answer has the same name twice");
    }

    @Test
    void entriesAndTextsWithoutMeasure_areRefused() throws UnusableBodyException {
        check("{\"a\":\"" + "x".repeat(BodyCheck.MAX_TEXT) + "\",\"b\":[" + "{},".repeat(BodyCheck.MAX_OBJECTS - 2)
                + "{}]}");

        assertThatThrownBy(() -> check("[" + "{},".repeat(BodyCheck.MAX_OBJECTS) + "{}]"))
                .hasMessage("the answer has more than 100000 entries");
        assertThatThrownBy(() -> check("<a>" + "<b/>".repeat(BodyCheck.MAX_OBJECTS * 2) + "</a>"))
                .hasMessage("the answer has more than 100000 elements");
        assertThatThrownBy(() -> check("{\"a\":\"" + "x".repeat(BodyCheck.MAX_TEXT + 1) + "\"}"))
                .hasMessage("the answer has a text of 1048577 characters");
    }

    private static void check(String body) throws UnusableBodyException {
        BodyCheck.check(body.getBytes(StandardCharsets.UTF_8));
    }
}
