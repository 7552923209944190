package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.FakeModelSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The contract finds each of these broken sources. */
final class ModelSourceContractTest {
    @Test
    void eachBrokenSource_failsItsTest() {
        assertThat(ContractRun.failuresOf(SortsModels.class)).containsExactly("list_isWholeAndInTheOrderOfAws");
        assertThat(ContractRun.failuresOf(ForgetsModalities.class)).contains("unknownVocabulary_isKept");
        assertThat(ContractRun.failuresOf(MixesUpNullAndEmpty.class))
                .containsExactly("absentFields_areNullAndEmptyOnesEmpty");
        assertThat(ContractRun.failuresOf(HandsOutItsOwnList.class)).containsExactly("answer_isUnmodifiable");
        assertThat(ContractRun.failuresOf(TakesNotOfferedForEmpty.class))
                .containsExactly("regionWithoutBedrock_isNotOffered");
        assertThat(ContractRun.failuresOf(ThrowsItsFailures.class)).containsExactly("failure_isReturnedWithItsReason");
        assertThat(ContractRun.failuresOf(IgnoresInterrupts.class)).containsExactly("interruptedThread_getsCancelled");
        assertThat(ContractRun.failuresOf(IsDeafWhileItWaits.class))
                .containsExactly("hangingCall_whenInterrupted_getsCancelled");
    }

    private static ModelSource altering(World world, UnaryOperator<List<FoundationModel>> alter) {
        FakeModelSource models = new FakeModelSource(world);
        return (region, context) -> {
            Outcome<List<FoundationModel>> outcome = models.models(region, context);
            return outcome instanceof Outcome.Known<List<FoundationModel>> known
                    ? Outcome.known(alter.apply(known.value()))
                    : outcome;
        };
    }

    static final class SortsModels extends ModelSourceContract {
        @Override
        protected ModelSource serving(World world) {
            return altering(
                    world,
                    models -> models.stream()
                            .sorted(Comparator.comparing(FoundationModel::modelId)
                                    .reversed())
                            .toList());
        }
    }

    static final class ForgetsModalities extends ModelSourceContract {
        @Override
        protected ModelSource serving(World world) {
            return altering(
                    world,
                    models -> models.stream().map(ForgetsModalities::forget).toList());
        }

        private static FoundationModel forget(FoundationModel model) {
            List<Modality> input = model.inputModalities();
            return model.toBuilder()
                    .inputModalities(
                            input == null
                                    ? null
                                    : input.stream()
                                            .filter(List.of(Modality.TEXT, Modality.IMAGE)::contains)
                                            .toList())
                    .build();
        }
    }

    static final class MixesUpNullAndEmpty extends ModelSourceContract {
        @Override
        protected ModelSource serving(World world) {
            return altering(
                    world,
                    models -> models.stream().map(MixesUpNullAndEmpty::fill).toList());
        }

        private static FoundationModel fill(FoundationModel model) {
            List<Modality> input = model.inputModalities();
            return model.toBuilder()
                    .inputModalities(input == null ? List.of() : input)
                    .build();
        }
    }

    static final class HandsOutItsOwnList extends ModelSourceContract {
        @Override
        protected ModelSource serving(World world) {
            return altering(world, ArrayList::new);
        }
    }

    static final class TakesNotOfferedForEmpty extends ModelSourceContract {
        @Override
        protected ModelSource serving(World world) {
            FakeModelSource models = new FakeModelSource(world);
            return (region, context) -> models.models(region, context)
                    .fold(known -> known, () -> Outcome.known(List.of()), Outcome.Unknown::new);
        }
    }

    static final class ThrowsItsFailures extends ModelSourceContract {
        @Override
        protected ModelSource serving(World world) {
            return new FakeModelSource(world);
        }

        @Override
        protected Map<Reason, ModelSource> failing() {
            return Map.of(Reason.UNREACHABLE, (region, context) -> {
                throw new IllegalStateException("no connection to " + region);
            });
        }
    }

    static final class IgnoresInterrupts extends ModelSourceContract {
        @Override
        protected ModelSource serving(World world) {
            return (region, context) -> world.place(region)
                    .filter(World.Place::offered)
                    .map(place -> Outcome.known(place.models()))
                    .orElseGet(Outcome.NotOffered::new);
        }
    }

    /** Looks for an interrupt before it waits, and never after. */
    static final class IsDeafWhileItWaits extends ModelSourceContract {
        private static final long WAIT_MILLIS = 200;

        @Override
        protected ModelSource serving(World world) {
            return new FakeModelSource(world);
        }

        @Override
        protected Optional<ModelSource> hanging(Runnable whenCalled) {
            return Optional.of((region, context) -> {
                if (Thread.currentThread().isInterrupted()) {
                    return Outcome.unknown(Reason.CANCELLED, "interrupted");
                }
                whenCalled.run();
                Latches.awaitWhateverHappens(openAfter(WAIT_MILLIS));
                return Outcome.unknown(Reason.TIMED_OUT, "no answer");
            });
        }

        private static CountDownLatch openAfter(long millis) {
            CountDownLatch latch = new CountDownLatch(1);
            CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(latch::countDown);
            return latch;
        }
    }
}
