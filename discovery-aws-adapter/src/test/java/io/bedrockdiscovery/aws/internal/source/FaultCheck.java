package io.bedrockdiscovery.aws.internal.source;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.TestWorld;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import java.util.List;

/** Checks that a fault of one call of one region costs that call alone, and that an unusual answer costs nothing. */
final class FaultCheck {
    private final AwsStandIn standIn;
    private final ListCalls calls;
    private final ListCalls others;

    FaultCheck(AwsStandIn standIn, ListCalls calls) {
        this(standIn, calls, calls);
    }

    /**
     * Creates a check.
     *
     * @param others makes the healthy calls; with more time than {@code calls} where those have little
     */
    FaultCheck(AwsStandIn standIn, ListCalls calls, ListCalls others) {
        this.standIn = standIn;
        this.calls = calls;
        this.others = others;
    }

    /** Makes every call once, whatever its outcome. */
    static void askForEverything(ListCalls calls) {
        for (ListCall call : ListCall.values()) {
            Outcome<?> unusedFaulty = calls.ask(call, TestWorld.FAULTY);
            Outcome<?> unusedHealthy = calls.ask(call, TestWorld.HEALTHY);
        }
    }

    /** Asserts that the faulty call ends for the reason of the fault and that every other call is complete. */
    void faultCostsItsCallAlone(WireFault fault, ListCall faulty) {
        standIn.server().resetRequests();
        withAnswers(
                List.of(AwsStandIn.in(TestWorld.FAULTY.id(), AwsStandIn.list(faulty))
                        .willReturn(fault.answer().apply(WireAnswer.of(faulty)))),
                () -> {
                    isUnknown(calls.ask(faulty, TestWorld.FAULTY), fault.reason(), fault.messagePart());
                    assertRequests(fault);
                    for (ListCall other : ListCall.values()) {
                        if (other != faulty) {
                            assertComplete(other, TestWorld.FAULTY);
                        }
                        assertComplete(other, TestWorld.HEALTHY);
                    }
                });
    }

    /** Asserts that the pages before a fault are not taken for the whole list. */
    void faultOfLaterPageFailsTheCall(WireFault fault, ListCall faulty) {
        withAnswers(
                List.of(AwsStandIn.in(TestWorld.FAULTY.id(), AwsStandIn.list(faulty))
                        .withQueryParam("nextToken", equalTo("page-1"))
                        .willReturn(fault.answer().apply(WireAnswer.of(faulty)))),
                () -> isUnknown(calls.ask(faulty, TestWorld.FAULTY), fault.reason(), fault.messagePart()));
    }

    /** Asserts that an unusual answer is understood. */
    void unusualAnswerIsUnderstood(UnusualAnswer answer, ListCall asked) {
        withAnswers(answer.stubs(asked), () -> {
            List<?> items = value(calls.ask(asked, TestWorld.FAULTY));
            assertThat(answer.repeats() ? items.stream().distinct().toList() : items)
                    .isEqualTo(answer.expected(asked));
        });
    }

    /** Asserts the number of requests; on a slow machine a call that times out may not even have made one. */
    private void assertRequests(WireFault fault) {
        if (fault.requests() > 0) {
            int fewest = fault.reason() == Reason.TIMED_OUT ? 0 : fault.requests();
            assertThat(standIn.callsIn(TestWorld.FAULTY.id())).as("calls").isBetween(fewest, fault.requests());
        }
    }

    private void assertComplete(ListCall call, Region region) {
        assertThat(value(others.ask(call, region))).isEqualTo(TestWorld.listed(call, region));
    }

    private void withAnswers(List<MappingBuilder> stubs, Runnable check) {
        List<StubMapping> added = stubs.stream()
                .map(stub -> standIn.server().stubFor(stub.atPriority(1)))
                .toList();
        try {
            check.run();
        } finally {
            added.forEach(standIn.server()::removeStub);
        }
    }
}
