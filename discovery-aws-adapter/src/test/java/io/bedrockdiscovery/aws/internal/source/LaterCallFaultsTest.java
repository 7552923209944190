package io.bedrockdiscovery.aws.internal.source;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.TestWorld;
import io.bedrockdiscovery.aws.testing.WorldOnTheWire;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A call that no scan makes fails in every known way: it is unknown for a reason that users are told, every other such
 * call has its answer, and the lists of a scan are complete.
 */
@Timeout(60)
final class LaterCallFaultsTest {
    /** The distance between the faults of two calls, by which they are of different kinds. */
    private static final int STEP = 4;

    private static final Set<String> REASONS = Set.of(
            "access-denied",
            "credentials-invalid",
            "throttled",
            "timed-out",
            "unreachable",
            "bad-answer",
            "service-error",
            "other");

    /** The faults of a body that spoil a list, or a name in it, which not every answer has. */
    private static final Set<String> FAULTS_OF_LISTS = Set.of(
            "a null for the list",
            "an object for the list",
            "a null in the list",
            "a word in the list",
            "an item without an id",
            "an item of other types",
            "a page that points to itself",
            "ever new pages",
            "ever new empty pages");

    private static final AwsStandIn STAND_IN = new AwsStandIn();
    private static final AwsBedrock AWS = STAND_IN.adapterWithMantle().build();

    @BeforeAll
    static void serve() {
        WorldOnTheWire.serve(STAND_IN, TestWorld.WORLD, TestWorld.PAGE);
        LaterCall.all().forEach(call -> stub(call, okJson(call.answer().page(false, null)), 5));
    }

    @AfterAll
    static void close() {
        AWS.close();
        STAND_IN.close();
    }

    /** One fault of every call, each of another kind. */
    static Stream<Arguments> oneFaultOfEveryCall() {
        List<LaterCall> calls = LaterCall.all();
        return IntStream.range(0, calls.size()).mapToObj(at -> {
            List<WireFault> faults = faults().stream()
                    .filter(fault -> applies(fault, calls.get(at)))
                    .toList();
            return arguments(calls.get(at), faults.get(at * STEP % faults.size()));
        });
    }

    static Stream<Arguments> everyFaultOfEveryCall() {
        return LaterCall.all().stream()
                .flatMap(call ->
                        faults().stream().filter(fault -> applies(fault, call)).map(fault -> arguments(call, fault)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("oneFaultOfEveryCall")
    void fault_costsItsCallAlone(LaterCall call, WireFault fault) {
        List<LaterCall> all = LaterCall.all();
        int next = (all.stream().map(LaterCall::name).toList().indexOf(call.name()) + 1) % all.size();
        assertCostsItsCallAlone(call, fault, List.of(all.get(next)), List.of(ListCall.MODELS));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyFaultOfEveryCall")
    @Tag("campaign")
    void everyFaultOfEveryCall_costsItsCallAlone(LaterCall call, WireFault fault) {
        assertCostsItsCallAlone(call, fault, LaterCall.all(), List.of(ListCall.values()));
    }

    private static void assertCostsItsCallAlone(
            LaterCall faulty, WireFault fault, List<LaterCall> others, List<ListCall> lists) {
        StubMapping stub = stub(faulty, fault.answer().apply(faulty.answer()), 1);
        try {
            assertThat(faulty.ask(AWS))
                    .as("%s: %s", faulty, fault)
                    .isInstanceOfSatisfying(Outcome.Unknown.class, unknown -> {
                        assertThat(unknown.failure().reason().word()).isIn(REASONS);
                        assertThat(unknown.failure().message()).isNotBlank();
                        if (faulty.isList() && fault.reason() != Reason.DENIED_BY_ORGANIZATION) {
                            assertThat(unknown.failure().reason()).isEqualTo(fault.reason());
                        }
                    });
            others.stream()
                    .filter(other -> !other.name().equals(faulty.name()))
                    .forEach(
                            other -> assertThat(other.ask(AWS)).as(other.name()).isInstanceOf(Outcome.Known.class));
            for (ListCall list : lists) {
                assertThat(value(ListCalls.of(AWS).ask(list, TestWorld.FAULTY)))
                        .isEqualTo(TestWorld.listed(list, TestWorld.FAULTY));
            }
        } finally {
            STAND_IN.server().removeStub(stub);
        }
    }

    private static boolean applies(WireFault fault, LaterCall call) {
        String body = call.answer().page(false, null);
        if (fault.answer().apply(call.answer()).build().equals(okJson(body).build())) {
            // The answer has nothing that this fault could spoil, such as a name.
            return false;
        }
        boolean notFoundIsAnAnswer = fault.name().startsWith("ResourceNotFoundException");
        return call.isList()
                ? !(fault.name().equals("an item of other types") && call.name().equals("marketplaceModelEndpoints"))
                : !FAULTS_OF_LISTS.contains(fault.name()) && !notFoundIsAnAnswer;
    }

    private static List<WireFault> faults() {
        return WireFaults.of(ListCall.SYSTEM_DEFINED_PROFILES).toList();
    }

    private static StubMapping stub(LaterCall call, ResponseDefinitionBuilder answer, int priority) {
        return STAND_IN.server()
                .stubFor(get(urlPathEqualTo(call.path())).atPriority(priority).willReturn(answer));
    }
}
