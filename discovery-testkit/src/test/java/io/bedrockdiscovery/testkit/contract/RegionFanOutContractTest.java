package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The contract finds each of these broken fan-outs. */
final class RegionFanOutContractTest {
    /** The threads of all fan-outs under test. */
    private static final ThreadFanOut THREADS = new ThreadFanOut();

    @AfterAll
    static void close() {
        THREADS.close();
    }

    @Test
    void eachBrokenFanOut_failsItsTest() {
        assertThat(ContractRun.failuresOf(ForgetsWork.class)).contains("work_isDoneOnce");
        assertThat(ContractRun.failuresOf(RepeatsWork.class)).contains("work_isDoneOnce");
        assertThat(ContractRun.failuresOf(TakesWorkAfterTheEnd.class))
                .containsExactly("workSubmittedAfterTheEnd_isDropped");
        assertThat(ContractRun.failuresOf(SwallowsTheInterrupt.class))
                .containsExactly("interruptBeforeAwait_cancelsAndStaysSet", "interruptDuringAwait_cancelsAndStaysSet");
        assertThat(ContractRun.failuresOf(CallsEverythingDone.class))
                .contains(
                        "timeUp_endsTheRunAndInterruptsItsWork",
                        "cancel_endsTheRunAndInterruptsItsWork",
                        "work_mayCancelItsRun");
        assertThat(ContractRun.failuresOf(IgnoresTheConcurrency.class))
                .containsExactly(
                        "concurrencyBelowOne_isRefused",
                        "concurrency_limitsTheRegionsAtOnce",
                        "timeUp_dropsWaitingWork");
    }

    private static RegionFanOut altering(UnaryOperator<RegionFanOut.Run> alter) {
        return (concurrency, limit) -> alter.apply(THREADS.start(concurrency, limit));
    }

    static final class ForgetsWork extends RegionFanOutContract {
        @Override
        protected RegionFanOut fanOut() {
            return altering(run -> new Delegate(run) {
                @Override
                public void submit(Runnable work) {}
            });
        }
    }

    static final class RepeatsWork extends RegionFanOutContract {
        @Override
        protected RegionFanOut fanOut() {
            return altering(run -> new Delegate(run) {
                @Override
                public void submit(Runnable work) {
                    super.submit(work);
                    super.submit(work);
                }
            });
        }
    }

    static final class TakesWorkAfterTheEnd extends RegionFanOutContract {
        @Override
        protected RegionFanOut fanOut() {
            return altering(run -> new Delegate(run) {
                private volatile boolean done;

                @Override
                public void submit(Runnable work) {
                    if (done) {
                        work.run();
                    } else {
                        super.submit(work);
                    }
                }

                @Override
                public RegionFanOut.End await() {
                    RegionFanOut.End end = super.await();
                    done = true;
                    return end;
                }
            });
        }
    }

    static final class SwallowsTheInterrupt extends RegionFanOutContract {
        @Override
        protected RegionFanOut fanOut() {
            return altering(run -> new Delegate(run) {
                @Override
                public RegionFanOut.End await() {
                    RegionFanOut.End end = super.await();
                    Thread.interrupted();
                    return end;
                }
            });
        }
    }

    static final class CallsEverythingDone extends RegionFanOutContract {
        @Override
        protected RegionFanOut fanOut() {
            return altering(run -> new Delegate(run) {
                @Override
                public RegionFanOut.End await() {
                    super.await();
                    return RegionFanOut.End.DONE;
                }
            });
        }
    }

    static final class IgnoresTheConcurrency extends RegionFanOutContract {
        @Override
        protected RegionFanOut fanOut() {
            return (Integer concurrency, Duration limit) -> THREADS.start(null, limit);
        }
    }

    private static class Delegate implements RegionFanOut.Run {
        private final RegionFanOut.Run run;

        Delegate(RegionFanOut.Run run) {
            this.run = run;
        }

        @Override
        public void submit(Region region, Runnable work) {
            run.submit(region, work);
        }

        @Override
        public void submit(Runnable work) {
            run.submit(work);
        }

        @Override
        public RegionFanOut.End await() {
            return run.await();
        }

        @Override
        public void cancel() {
            run.cancel();
        }

        @Override
        public void close() {
            run.close();
        }
    }
}
