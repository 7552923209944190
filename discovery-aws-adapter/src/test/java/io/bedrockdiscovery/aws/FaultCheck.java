package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static io.bedrockdiscovery.aws.Outcomes.isUnknown;
import static io.bedrockdiscovery.aws.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Region;
import java.util.List;

/** Spoils one call of one region, and looks at what becomes of it and of all others. */
final class FaultCheck {
    private final AwsStandIn standIn;
    private final ListCalls calls;
    private final ListCalls others;

    FaultCheck(AwsStandIn standIn, ListCalls calls) {
        this(standIn, calls, calls);
    }

    /** Where {@code calls} are given little time, the healthy ones are made by {@code others}, however slow the machine. */
    FaultCheck(AwsStandIn standIn, ListCalls calls, ListCalls others) {
        this.standIn = standIn;
        this.calls = calls;
        this.others = others;
    }

    /** Makes every call there is, whatever comes of it. */
    static void askForEverything(ListCalls calls) {
        for (CallKind call : CallKind.values()) {
            Outcome<?> unusedIll = calls.ask(call, TestWorld.ILL);
            Outcome<?> unusedWell = calls.ask(call, TestWorld.WELL);
        }
    }

    /** The call ends for the reason that the fault names, and everything else is whole. */
    void aFaultIsThatOfItsCallAlone(WireFault fault, CallKind spoilt) {
        standIn.server().resetRequests();
        with(
                List.of(AwsStandIn.in(TestWorld.ILL.id(), AwsStandIn.list(spoilt))
                        .willReturn(fault.answer().apply(spoilt))),
                () -> {
                    isUnknown(calls.ask(spoilt, TestWorld.ILL), fault.reason(), fault.says());
                    countsCalls(fault);
                    for (CallKind other : CallKind.values()) {
                        if (other != spoilt) {
                            isWhole(other, TestWorld.ILL);
                        }
                        isWhole(other, TestWorld.WELL);
                    }
                });
    }

    /** What came before the fault is not taken for the list. */
    void aFaultOfALaterPageSpoilsTheWhole(WireFault fault, CallKind spoilt) {
        with(
                List.of(AwsStandIn.in(TestWorld.ILL.id(), AwsStandIn.list(spoilt))
                        .withQueryParam("nextToken", equalTo("page-1"))
                        .willReturn(fault.answer().apply(spoilt))),
                () -> isUnknown(calls.ask(spoilt, TestWorld.ILL), fault.reason(), fault.says()));
    }

    /** The call gives the very answer that it gives without the form. */
    void anOddFormIsAnAnswer(OddForm form, CallKind asked) {
        with(
                form.stubs(asked),
                () -> assertThat(value(calls.ask(asked, TestWorld.ILL))).isEqualTo(form.expected(asked)));
    }

    /** A slow machine may not even have taken the call when the time is over. */
    private void countsCalls(WireFault fault) {
        if (fault.calls() > 0) {
            int fewest = fault.reason() == Reason.TIMED_OUT ? 0 : fault.calls();
            assertThat(standIn.callsIn(TestWorld.ILL.id())).as("calls").isBetween(fewest, fault.calls());
        }
    }

    private void isWhole(CallKind call, Region region) {
        assertThat(value(others.ask(call, region))).isEqualTo(TestWorld.listed(call, region));
    }

    private void with(List<MappingBuilder> answers, Runnable check) {
        List<StubMapping> stubs = answers.stream()
                .map(answer -> standIn.server().stubFor(answer.atPriority(1)))
                .toList();
        try {
            check.run();
        } finally {
            stubs.forEach(standIn.server()::removeStub);
        }
    }
}
