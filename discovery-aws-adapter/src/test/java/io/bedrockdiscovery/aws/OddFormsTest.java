package io.bedrockdiscovery.aws;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said in an unusual way is the same answer. */
@Timeout(60)
final class OddFormsTest {
    private static AwsStandIn standIn;
    private static AwsBedrock aws;

    @BeforeAll
    static void start() {
        standIn = new AwsStandIn();
        WorldOnTheWire.serve(standIn, TestWorld.WORLD, TestWorld.PAGE);
        aws = standIn.client().build();
    }

    @AfterAll
    static void stop() {
        aws.close();
        standIn.close();
    }

    static Stream<Arguments> forms() {
        return Arrays.stream(CallKind.values())
                .flatMap(call -> OddForms.of(call).map(form -> arguments(call, form)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("forms")
    void anOddFormIsTheSameAnswer(CallKind call, OddForm form) {
        new FaultCheck(standIn, ListCalls.of(aws)).anOddFormIsAnAnswer(form, call);
    }
}
