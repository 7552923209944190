package io.bedrockdiscovery.aws.internal.source;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.TestWorld;
import io.bedrockdiscovery.aws.testing.WorldOnTheWire;
import io.bedrockdiscovery.domain.observation.ListCall;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
final class UnusualAnswersTest {
    @AutoClose
    private static final AwsStandIn STAND_IN = new AwsStandIn();

    @AutoClose
    private static final AwsBedrock AWS = STAND_IN.adapter().build();

    @BeforeAll
    static void serve() {
        WorldOnTheWire.serve(STAND_IN, TestWorld.WORLD, TestWorld.PAGE);
    }

    static Stream<Arguments> answers() {
        return Arrays.stream(ListCall.values())
                .flatMap(call -> UnusualAnswers.of(call).map(answer -> arguments(call, answer)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("answers")
    void unusualAnswer_isUnderstood(ListCall call, UnusualAnswer answer) {
        new FaultCheck(STAND_IN, ListCalls.of(AWS)).unusualAnswerIsUnderstood(answer, call);
    }
}
