package io.bedrockdiscovery.domain.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.fanout.DirectFanOut;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.bedrockdiscovery.testkit.fake.FakeTargetSource;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import io.bedrockdiscovery.testkit.fixture.FailingStore;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TargetListsTest {
    private static final Owner OWNER = Owner.account(Partition.AWS, "111122223333");
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final List<Region> BOTH = List.of(VIRGINIA, OREGON);
    private static final Set<TargetCall> ALL = EnumSet.allOf(TargetCall.class);
    private static final Set<TargetCall> THROUGHPUTS = Set.of(TargetCall.PROVISIONED_THROUGHPUTS);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String CUSTOM =
            "arn:aws:bedrock:us-east-1:111122223333:custom-model/amazon.nova-lite-v1:0/abc";
    private static final TargetEntry THROUGHPUT = new TargetEntry(
            "arn:aws:bedrock:us-east-1:111122223333:provisioned-model/abcdefghijkl",
            "batch",
            "InService",
            List.of("arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0:24k"),
            null);

    private final MutableClock clock = new MutableClock(Instant.parse("2026-01-02T03:04:05Z"));
    private final FakeSources fakes = FakeSources.of(SmallWorld.WORLD);
    private final FakeTargetSource source = fakes.targets();
    private final DiscoveryStore store = new InMemoryStore();
    private final TargetLists lists = over(store);

    @Test
    void firstTime_makesEachCallOnceInEachRegion_andThenNone() {
        source.listing(VIRGINIA, TargetCall.PROVISIONED_THROUGHPUTS, THROUGHPUT);

        TargetReport report = lists.ask(OWNER, BOTH, ALL, LIMIT);

        assertThat(source.calls()).isEqualTo(BOTH.size() * ALL.size());
        assertThat(report.unknown()).isEmpty();
        assertThat(report.targets()).singleElement().satisfies(target -> {
            assertThat(target.kind()).isEqualTo(TargetKind.PROVISIONED);
            assertThat(target.serves(new ModelId("amazon.nova-pro-v1:0:24k"))).isTrue();
            assertThat(target.serves(new ModelId("amazon.nova-pro-v1:0"))).isFalse();
        });
        assertThat(lists.ask(OWNER, BOTH, ALL, LIMIT).targets()).isEqualTo(report.targets());
        assertThat(source.calls()).isEqualTo(BOTH.size() * ALL.size());
    }

    @Test
    void staleAnswer_isAskedForAgain() {
        lists.ask(OWNER, BOTH, THROUGHPUTS, LIMIT);
        clock.advance(Freshness.DEFAULT.known());

        assertThat(lists.cached(OWNER, BOTH, THROUGHPUTS).stale()).isEqualTo(BOTH);
        lists.ask(OWNER, BOTH, THROUGHPUTS, LIMIT);

        assertThat(source.calls(VIRGINIA, TargetCall.PROVISIONED_THROUGHPUTS)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CANCELLED")
    void failure_keepsTheLastKnownGood_andIsUnknownWithItsReason(Reason reason) {
        source.listing(VIRGINIA, TargetCall.PROVISIONED_THROUGHPUTS, THROUGHPUT);
        lists.ask(OWNER, BOTH, THROUGHPUTS, LIMIT);
        clock.advance(Freshness.DEFAULT.known());
        source.behave(VIRGINIA, TargetCall.PROVISIONED_THROUGHPUTS, Behaviour.failing(reason));

        TargetReport report = lists.ask(OWNER, BOTH, THROUGHPUTS, LIMIT);

        assertThat(report.targets()).hasSize(1);
        assertThat(report.unknown()).singleElement().satisfies(call -> {
            assertThat(call.region()).isEqualTo(VIRGINIA);
            assertThat(call.failure().reason()).isEqualTo(reason);
        });
        assertThat(lists.cached(OWNER, BOTH, THROUGHPUTS).unknown()).isEqualTo(report.unknown());
    }

    @Test
    void cancelledCall_isNotKept() {
        source.behave(VIRGINIA, TargetCall.PROVISIONED_THROUGHPUTS, Behaviour.failing(Reason.CANCELLED));

        assertThat(lists.ask(OWNER, BOTH, THROUGHPUTS, LIMIT).unknown()).hasSize(1);
        assertThat(store.targets(OWNER, clock.instant())).hasSize(1);
    }

    @Test
    void callThatTheLimitHasCutShort_isNotKept() {
        source.behave(
                VIRGINIA,
                TargetCall.PROVISIONED_THROUGHPUTS,
                call -> new Outcome.Unknown<>(new Failure(Reason.TIMED_OUT, "the limit has passed"), true));

        assertThat(lists.ask(OWNER, BOTH, THROUGHPUTS, LIMIT).unknown()).hasSize(1);
        assertThat(store.targets(OWNER, clock.instant())).hasSize(1);
    }

    @Test
    void customModels_tellTheBaseOfWhatIsDeployed_andMatterOnlyThere() {
        TargetEntry deployment = new TargetEntry(
                "arn:aws:bedrock:us-east-1:111122223333:custom-model-deployment/abc",
                "live",
                "Active",
                List.of(CUSTOM),
                null);
        source.listing(VIRGINIA, TargetCall.CUSTOM_DEPLOYMENTS, deployment)
                .listing(
                        VIRGINIA,
                        TargetCall.CUSTOM_MODELS,
                        new TargetEntry(
                                CUSTOM,
                                "tone",
                                "Active",
                                List.of("arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0"),
                                null));

        Target target = lists.ask(OWNER, BOTH, ALL, LIMIT).targets().get(0);

        assertThat(target.modelId()).isEqualTo(new ModelId("amazon.nova-lite-v1:0"));
        assertThat(target.detail()).isEqualTo("custom model tone");
        clock.advance(Freshness.DEFAULT.known());
        BOTH.forEach(region -> source.behave(region, TargetCall.CUSTOM_MODELS, Behaviour.failing(Reason.THROTTLED)));
        assertThat(lists.ask(OWNER, BOTH, ALL, LIMIT).unknown())
                .extracting(UnknownTargetCall::region)
                .containsExactly(VIRGINIA);
    }

    @Test
    void mantle_thatIsNotOffered_isKnown() {
        source.listing(VIRGINIA, TargetCall.MANTLE_MODELS, TargetEntry.of("openai.gpt-5.5"));

        TargetReport report = lists.ask(OWNER, BOTH, Set.of(TargetCall.MANTLE_MODELS), LIMIT);

        assertThat(report.unknown()).isEmpty();
        assertThat(report.targets()).extracting(Target::passAsModelId).containsExactly("openai.gpt-5.5");
        assertThat(report.targets().get(0).destinations()).isNull();
    }

    @Test
    void storeThatFails_givesAnAnswerWithAWarning() {
        source.listing(VIRGINIA, TargetCall.PROVISIONED_THROUGHPUTS, THROUGHPUT);

        TargetReport report = over(new FailingStore()).ask(OWNER, BOTH, THROUGHPUTS, LIMIT);

        assertThat(report.targets()).hasSize(1);
        assertThat(report.warnings()).isNotEmpty();
    }

    private TargetLists over(DiscoveryStore kept) {
        return new TargetLists(fakes.sources(), kept, new DirectFanOut(), Freshness.DEFAULT, clock);
    }
}
