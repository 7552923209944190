package io.bedrockdiscovery.aws;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One list call of one region goes wrong, in every way there is; the region's others and the other region's stay whole. */
@Timeout(60)
final class WireFaultsTest {
    /** Enough for a healthy call on a slow machine, and short for one that is never answered. */
    private static final Timeouts HASTY =
            new Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMillis(5));

    private static AwsStandIn standIn;
    private static AwsBedrock aws;
    private static AwsBedrock hasty;

    @BeforeAll
    static void start() {
        standIn = new AwsStandIn();
        WorldOnTheWire.serve(standIn, TestWorld.WORLD, TestWorld.PAGE);
        aws = standIn.client().build();
        hasty = standIn.client().timeouts(HASTY).build();
        // Not to be in a hurry with what is done for the first time.
        FaultCheck.askForEverything(ListCalls.of(aws));
        FaultCheck.askForEverything(ListCalls.of(hasty));
    }

    @AfterAll
    static void stop() {
        aws.close();
        hasty.close();
        standIn.close();
    }

    static Stream<Arguments> faults() {
        return Arrays.stream(CallKind.values())
                .flatMap(call -> WireFaults.of(call).map(fault -> arguments(call, fault)));
    }

    static Stream<Arguments> faultsOfLaterPages() {
        return Stream.of(CallKind.SYSTEM_DEFINED_PROFILES, CallKind.APPLICATION_PROFILES)
                .flatMap(call -> WireFaults.ofOnePage().map(fault -> arguments(call, fault)));
    }

    static Stream<Arguments> silences() {
        return Arrays.stream(CallKind.values())
                .flatMap(call -> WireFaults.silences().map(fault -> arguments(call, fault)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void aFaultIsThatOfItsCallAlone(CallKind call, WireFault fault) {
        new FaultCheck(standIn, ListCalls.of(aws)).aFaultIsThatOfItsCallAlone(fault, call);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faultsOfLaterPages")
    void halfAListIsNoList(CallKind call, WireFault fault) {
        new FaultCheck(standIn, ListCalls.of(aws)).aFaultOfALaterPageSpoilsTheWhole(fault, call);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("silences")
    void silenceIsThatOfItsCallAlone(CallKind call, WireFault fault) {
        new FaultCheck(standIn, ListCalls.of(hasty), ListCalls.of(aws)).aFaultIsThatOfItsCallAlone(fault, call);
    }
}
