package io.bedrockdiscovery.aws.internal.source;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.internal.http.Timeouts;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.TestWorld;
import io.bedrockdiscovery.aws.testing.WorldOnTheWire;
import io.bedrockdiscovery.domain.observation.ListCall;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A list call of a region fails in every known way; the other calls and the other region must not suffer. */
@Timeout(60)
final class WireFaultsTest {
    /** Enough for a healthy call on a slow machine, and short for one that is never answered. */
    private static final Timeouts HASTY =
            new Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMillis(5));

    @AutoClose
    private static final AwsStandIn STAND_IN = new AwsStandIn();

    @AutoClose
    private static final AwsBedrock AWS = STAND_IN.adapter().build();

    @AutoClose
    private static final AwsBedrock HASTY_AWS =
            STAND_IN.adapter().timeouts(HASTY).build();

    @BeforeAll
    static void serve() {
        WorldOnTheWire.serve(STAND_IN, TestWorld.WORLD, TestWorld.PAGE);
        // The first calls of a client take longer; the hasty ones must not be late because of that.
        FaultCheck.askForEverything(ListCalls.of(AWS));
        FaultCheck.askForEverything(ListCalls.of(HASTY_AWS));
    }

    static Stream<Arguments> faults() {
        return Arrays.stream(ListCall.values())
                .flatMap(call -> WireFaults.of(call).map(fault -> arguments(call, fault)));
    }

    static Stream<Arguments> faultsOfLaterPages() {
        return Stream.of(ListCall.SYSTEM_DEFINED_PROFILES, ListCall.APPLICATION_PROFILES)
                .flatMap(call -> WireFaults.ofOnePage().map(fault -> arguments(call, fault)));
    }

    static Stream<Arguments> silences() {
        return Arrays.stream(ListCall.values())
                .flatMap(call -> WireFaults.silences().map(fault -> arguments(call, fault)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void fault_costsItsCallAlone(ListCall call, WireFault fault) {
        new FaultCheck(STAND_IN, ListCalls.of(AWS)).faultCostsItsCallAlone(fault, call);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faultsOfLaterPages")
    void faultOfLaterPage_failsTheCall(ListCall call, WireFault fault) {
        new FaultCheck(STAND_IN, ListCalls.of(AWS)).faultOfLaterPageFailsTheCall(fault, call);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("silences")
    void silence_costsItsCallAlone(ListCall call, WireFault fault) {
        new FaultCheck(STAND_IN, ListCalls.of(HASTY_AWS), ListCalls.of(AWS)).faultCostsItsCallAlone(fault, call);
    }
}
