package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Caller;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.domain.port.RegionSource;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.FakeCallerIdentity;
import io.bedrockdiscovery.testkit.fake.FakeModelSource;
import io.bedrockdiscovery.testkit.fake.FakeProfileSource;
import io.bedrockdiscovery.testkit.fake.FakeRegionSource;
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

/** Each fake here breaks its contract in one way, and the contract says so. */
final class BrokenSourcesTest {
    @Test
    void models() {
        assertThat(ContractRun.failuresOf(SortsModels.class)).containsExactly("theWholeListComesInTheOrderOfAws");
        assertThat(ContractRun.failuresOf(ForgetsModalities.class)).contains("wordsThatNobodyKnowsYetSurvive");
        assertThat(ContractRun.failuresOf(MixesUpNullAndEmpty.class))
                .containsExactly("whatAwsDidNotSendIsNullAndWhatItSentEmptyIsEmpty");
        assertThat(ContractRun.failuresOf(HandsOutItsOwnList.class)).containsExactly("theAnswerCannotBeChanged");
        assertThat(ContractRun.failuresOf(TakesNotOfferedForEmpty.class))
                .containsExactly("aRegionWithoutBedrockIsKnowledge");
        assertThat(ContractRun.failuresOf(ThrowsItsFailures.class))
                .containsExactly("failuresAreReturnedWithTheirReason");
        assertThat(ContractRun.failuresOf(IgnoresInterrupts.class))
                .containsExactly("anInterruptedThreadIsToldThatItsCallWasCancelled");
        assertThat(ContractRun.failuresOf(IsDeafWhileItWaits.class))
                .containsExactly("aCallThatHangsEndsWithTheInterruptOfItsThread");
    }

    @Test
    void profiles() {
        assertThat(ContractRun.failuresOf(ListsBothTypes.class)).containsExactly("eachTypeIsListedByItself");
        assertThat(ContractRun.failuresOf(ReadsOnePage.class)).containsExactly("allPagesComeInTheOrderOfAws");
    }

    @Test
    void regions() {
        assertThat(ContractRun.failuresOf(HidesRegions.class))
                .containsExactly("everyRegionIsListedWhetherOptedInOrNot");
    }

    @Test
    void identities() {
        assertThat(ContractRun.failuresOf(OneDigestForAll.class)).containsExactly("otherCredentialsHaveAnotherDigest");
    }

    private static ModelSource altering(World world, UnaryOperator<List<FoundationModel>> alter) {
        FakeModelSource models = new FakeModelSource(world);
        return region -> {
            Outcome<List<FoundationModel>> outcome = models.models(region);
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
            return new FoundationModel(
                    model.modelId(),
                    model.modelArn(),
                    model.modelName(),
                    model.providerName(),
                    input == null
                            ? null
                            : input.stream()
                                    .filter(List.of(Modality.TEXT, Modality.IMAGE)::contains)
                                    .toList(),
                    model.outputModalities(),
                    model.responseStreamingSupported(),
                    model.customizationsSupported(),
                    model.inferenceTypesSupported(),
                    model.modelLifecycle());
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
            return new FoundationModel(
                    model.modelId(),
                    model.modelArn(),
                    model.modelName(),
                    model.providerName(),
                    input == null ? List.of() : input,
                    model.outputModalities(),
                    model.responseStreamingSupported(),
                    model.customizationsSupported(),
                    model.inferenceTypesSupported(),
                    model.modelLifecycle());
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
            return region ->
                    models.models(region).fold(known -> known, () -> Outcome.known(List.of()), Outcome.Unknown::new);
        }
    }

    static final class ThrowsItsFailures extends ModelSourceContract {
        @Override
        protected ModelSource serving(World world) {
            return new FakeModelSource(world);
        }

        @Override
        protected Map<Reason, ModelSource> failing() {
            return Map.of(Reason.UNREACHABLE, region -> {
                throw new IllegalStateException("no connection to " + region);
            });
        }
    }

    static final class IgnoresInterrupts extends ModelSourceContract {
        @Override
        protected ModelSource serving(World world) {
            return region -> world.place(region)
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
            return Optional.of(region -> {
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

    static final class ListsBothTypes extends ProfileSourceContract {
        @Override
        protected ProfileSource serving(World world) {
            FakeProfileSource profiles = new FakeProfileSource(world);
            return (region, type) -> {
                Outcome<List<InferenceProfile>> outcome = profiles.profiles(region, type);
                return outcome instanceof Outcome.Known<?>
                        ? Outcome.known(world.regions().get(region).profiles())
                        : outcome;
            };
        }
    }

    static final class ReadsOnePage extends ProfileSourceContract {
        @Override
        protected ProfileSource serving(World world) {
            FakeProfileSource profiles = new FakeProfileSource(world);
            return (Region region, ProfileType type) -> {
                Outcome<List<InferenceProfile>> outcome = profiles.profiles(region, type);
                return outcome instanceof Outcome.Known<List<InferenceProfile>> known
                        ? Outcome.known(known.value().stream().limit(100).toList())
                        : outcome;
            };
        }
    }

    static final class HidesRegions extends RegionSourceContract {
        @Override
        protected RegionSource serving(World world) {
            FakeRegionSource regions = new FakeRegionSource(world);
            return new RegionSource() {
                @Override
                public Outcome<List<RegionDescription>> regions(Partition partition) {
                    Outcome<List<RegionDescription>> outcome = regions.regions(partition);
                    return outcome instanceof Outcome.Known<List<RegionDescription>> known
                            ? Outcome.known(known.value().stream()
                                    .filter(each -> !each.isNotOptedIn())
                                    .toList())
                            : outcome;
                }

                @Override
                public Map<Region, Partition> documented() {
                    return regions.documented();
                }
            };
        }
    }

    static final class OneDigestForAll extends CallerIdentityContract {
        @Override
        protected CallerIdentity of(String account) {
            FakeCallerIdentity identity = FakeCallerIdentity.carrying(Partition.AWS, account);
            return new CallerIdentity() {
                @Override
                public Outcome<Caller> caller() {
                    return Outcome.known(new Caller(Partition.AWS, "digest", account));
                }

                @Override
                public Outcome<String> account(Partition partition) {
                    return identity.account(partition);
                }
            };
        }
    }
}
