package io.bedrockdiscovery.testkit.contract.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.port.AccessSource;
import io.bedrockdiscovery.domain.port.LatencyProbe;
import io.bedrockdiscovery.domain.port.MantleSource;
import io.bedrockdiscovery.domain.port.TargetSource;
import io.bedrockdiscovery.testkit.contract.ContractRun;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeAccessSource;
import io.bedrockdiscovery.testkit.fake.FakeLatencyProbe;
import io.bedrockdiscovery.testkit.fake.FakeTargetSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fakes keep the contracts of sources that are asked later, and each fault fails the test of its promise. */
final class CallContractTest {
    private static final Region REGION = new Region("us-east-1");
    private static Fault fault = Fault.NONE;

    private enum Fault {
        NONE,
        THROWS,
        DEAF_TO_INTERRUPTS,
        FAILURE_AS_ABSENCE,
        CHANGES_EVERY_OTHER_ANSWER,
        LACK_AS_FAILURE,
        MODIFIABLE,
        EMPTY_AS_NOT_OFFERED,
        TAKES_ANY_NUMBER
    }

    @ParameterizedTest
    @CsvSource({
        "THROWS, failure_isReturnedWithItsReason",
        "DEAF_TO_INTERRUPTS, interruptedThread_getsCancelled",
        "FAILURE_AS_ABSENCE, failure_isReturnedWithItsReason",
        "CHANGES_EVERY_OTHER_ANSWER, manyThreads_getTheSameAnswer",
        "LACK_AS_FAILURE, modelThatTheRegionLacks_isNotOffered"
    })
    void faultyAccessSource_failsTheTestOfItsFault(Fault seeded, String test) {
        fault = seeded;
        assertThat(ContractRun.failuresOf(Access.class)).contains(test);
    }

    @ParameterizedTest
    @CsvSource({
        "MODIFIABLE, answer_isUnmodifiable",
        "EMPTY_AS_NOT_OFFERED, emptyList_isAnAnswer",
        "DEAF_TO_INTERRUPTS, interruptedThread_getsCancelled"
    })
    void faultyLists_failTheTestOfTheirFault(Fault seeded, String test) {
        fault = seeded;
        assertThat(ContractRun.failuresOf(Targets.class)).contains(test);
        assertThat(ContractRun.failuresOf(Mantle.class)).contains(test);
    }

    @ParameterizedTest
    @CsvSource({"TAKES_ANY_NUMBER, lessThanOneSample_isRefused", "DEAF_TO_INTERRUPTS, interruptedThread_getsCancelled"})
    void faultyProbe_failsTheTestOfItsFault(Fault seeded, String test) {
        fault = seeded;
        assertThat(ContractRun.failuresOf(Probe.class)).contains(test);
    }

    @ParameterizedTest
    @ValueSource(classes = {Access.class, Targets.class, Mantle.class, Probe.class})
    void soundFake_failsNone(Class<?> contract) {
        fault = Fault.NONE;
        assertThat(ContractRun.failuresOf(contract)).isEmpty();
    }

    /** Makes a call with the fault of the test. */
    private static <T> Outcome<T> faulty(Supplier<Outcome<T>> call) {
        boolean interrupted = fault == Fault.DEAF_TO_INTERRUPTS && Thread.interrupted();
        Outcome<T> outcome = call.get();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (outcome.isCancelled()) {
            return outcome;
        }
        if (outcome.whyUnknown().isPresent()) {
            if (fault == Fault.THROWS) {
                throw new IllegalStateException("broken");
            }
            return fault == Fault.FAILURE_AS_ABSENCE ? new Outcome.NotOffered<>() : outcome;
        }
        return outcome;
    }

    private static Outcome<List<TargetEntry>> faultyList(Outcome<List<TargetEntry>> outcome) {
        if (outcome instanceof Outcome.Known<List<TargetEntry>> known) {
            if (fault == Fault.MODIFIABLE) {
                return Outcome.known(new ArrayList<>(known.value()));
            }
            if (fault == Fault.EMPTY_AS_NOT_OFFERED && known.value().isEmpty()) {
                return new Outcome.NotOffered<>();
            }
        }
        return outcome;
    }

    static final class Access extends AccessSourceContract {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        protected AccessSource answering(ModelAvailability answer) {
            FakeAccessSource fake = new FakeAccessSource().saying(REGION, answer);
            return (region, model, context) ->
                    faulty(() -> fault == Fault.CHANGES_EVERY_OTHER_ANSWER && calls.incrementAndGet() % 2 == 0
                            ? new Outcome.NotOffered<>()
                            : fake.access(region, model, context));
        }

        @Override
        protected Map<Reason, AccessSource> failing() {
            FakeAccessSource fake = new FakeAccessSource().behave(REGION, Behaviour.failing(Reason.THROTTLED));
            return Map.of(
                    Reason.THROTTLED, (region, model, context) -> faulty(() -> fake.access(region, model, context)));
        }

        @Override
        protected Optional<AccessSource> withoutTheModel() {
            FakeAccessSource fake = new FakeAccessSource();
            return Optional.of((region, model, context) -> fault == Fault.LACK_AS_FAILURE
                    ? Outcome.unknown(Reason.OTHER, "no such model")
                    : fake.access(region, model, context));
        }
    }

    static final class Targets extends TargetSourceContract {
        @Override
        protected TargetSource answering(List<TargetEntry> answer) {
            FakeTargetSource fake = new FakeTargetSource()
                    .listing(REGION, TargetCall.PROVISIONED_THROUGHPUTS, answer.toArray(TargetEntry[]::new));
            return (region, call, context) -> faultyList(faulty(() -> fake.list(region, call, context)));
        }
    }

    static final class Mantle extends MantleSourceContract {
        @Override
        protected MantleSource answering(List<TargetEntry> answer) {
            FakeTargetSource fake = new FakeTargetSource()
                    .listing(REGION, TargetCall.MANTLE_MODELS, answer.toArray(TargetEntry[]::new));
            return (region, context) -> faultyList(faulty(() -> fake.models(region, context)));
        }
    }

    static final class Probe extends LatencyProbeContract {
        @Override
        protected LatencyProbe answering(ProbeLatency answer) {
            FakeLatencyProbe fake = new FakeLatencyProbe().measuring(answer);
            return (region, samples, context) -> faulty(() ->
                    fake.probe(region, fault == Fault.TAKES_ANY_NUMBER ? Math.max(1, samples) : samples, context));
        }
    }
}
