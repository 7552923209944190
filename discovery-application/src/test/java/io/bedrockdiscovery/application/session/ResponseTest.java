package io.bedrockdiscovery.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.testing.PlainAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the completeness and the warnings of responses. */
final class ResponseTest {
    private static final PlainAnswer ANSWER = new PlainAnswer("yes");

    @Test
    void responseWithoutUncertainty_isComplete() {
        assertThat(Response.of(ANSWER)).isEqualTo(new Response(ANSWER, true, List.of()));
        assertThat(Response.of(ANSWER, new Uncertainty(List.of(), List.of(), true))
                        .complete())
                .isTrue();
    }

    @Test
    void responseWithUncertainty_isIncompleteAndWarnsOfIt() {
        Response response = Response.of(ANSWER, new Uncertainty(List.of(), List.of("stale: eu-west-1"), false));

        assertThat(response.complete()).isFalse();
        assertThat(response.warnings()).containsExactly("stale: eu-west-1");
    }

    @Test
    void furtherWarnings_comeLastAndKeepTheCompleteness() {
        Response response = Response.of(ANSWER).warning(List.of("a")).warning(List.of("b", "c"));

        assertThat(response).isEqualTo(new Response(ANSWER, true, List.of("a", "b", "c")));
    }

    @Test
    void incompleteResponse_hasItsReasonsAfterTheWarnings() {
        Response response = Response.of(ANSWER).warning(List.of("a")).incomplete(List.of("b"));

        assertThat(response).isEqualTo(new Response(ANSWER, false, List.of("a", "b")));
    }
}
