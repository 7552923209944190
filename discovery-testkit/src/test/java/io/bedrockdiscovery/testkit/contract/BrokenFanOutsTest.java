package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.testkit.fake.ThreadedFanOut;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Each fan-out here breaks the contract in one way, and the contract says so. */
final class BrokenFanOutsTest {
    @Test
    void eachBreachIsFound() {
        assertThat(ContractRun.failuresOf(ForgetsWork.class)).contains("everyPieceOfWorkIsDoneOnce");
        assertThat(ContractRun.failuresOf(RepeatsWork.class)).contains("everyPieceOfWorkIsDoneOnce");
        assertThat(ContractRun.failuresOf(TakesWorkAfterTheEnd.class))
                .containsExactly("workThatComesAfterTheEndIsDropped");
        assertThat(ContractRun.failuresOf(SwallowsTheInterrupt.class))
                .containsExactly(
                        "anInterruptOfTheWaitingThreadCancelsAndStaysSet", "anInterruptWhileWaitingCancelsAndStaysSet");
        assertThat(ContractRun.failuresOf(CallsEverythingDone.class))
                .contains("aRunEndsWhenItsTimeIsUp", "aCancelledRunEndsAtOnce", "aRunIsCancelledByItsOwnWork");
        assertThat(ContractRun.failuresOf(IgnoresTheConcurrency.class))
                .containsExactly("noMoreRegionsRunAtOnceThanAsked", "workThatWaitsIsDroppedAtTheEnd");
    }

    private static RegionFanOut altering(UnaryOperator<RegionFanOut.Run> alter) {
        return (concurrency, limit) -> alter.apply(new ThreadedFanOut().start(concurrency, limit));
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
            return (Integer concurrency, Duration limit) -> new ThreadedFanOut().start(null, limit);
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
