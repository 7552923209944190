package io.bedrockdiscovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Knowledge;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fixture.DiscoveryFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every answer tells whether it is known: before, during and after the first scan, and without credentials. */
@Timeout(60)
final class BedrockDiscoveryKnowledgeTest {
    private static final RouteCriteria FROM_IRELAND = BedrockDiscovery.from("eu-west-1");

    private final DiscoveryFixture fixture = new DiscoveryFixture();

    @Test
    void answers_beforeTheFirstScan_areNotAskedYet() {
        assertAll(fixture.discovery(), state -> assertThat(state).isEqualTo(Knowledge.notAsked()));
    }

    @Test
    void answers_afterAScan_areKnown() {
        BedrockDiscovery discovery = fixture.discovery();
        discovery.refresh();

        assertAll(discovery, state -> assertThat(state).isEqualTo(Knowledge.known()));
        assertThat(discovery.named("nothing-of-that-name").knowledge()).isEqualTo(Knowledge.known());
    }

    @Test
    void answers_fromTheStore_areKnownWithoutAScan() {
        fixture.scan();

        assertAll(fixture.discovery(), state -> assertThat(state).isEqualTo(Knowledge.known()));
    }

    @Test
    void answers_withoutCredentials_areUnknownForThatReason() {
        fixture.sources.identity().behave(Behaviour.failing(Reason.CREDENTIALS_INVALID));
        BedrockDiscovery discovery = fixture.discovery();

        assertAll(discovery, state -> assertUnknown(state, Reason.CREDENTIALS_INVALID));
        discovery.refresh();
        assertAll(discovery, state -> assertUnknown(state, Reason.CREDENTIALS_INVALID));
    }

    @Test
    void answers_thatAllCallsWereDeniedFor_areUnknownForThatReason() {
        fixture.world
                .regions()
                .keySet()
                .forEach(each -> fixture.behave(each.id(), Behaviour.failing(Reason.ACCESS_DENIED)));
        BedrockDiscovery discovery = fixture.discovery();
        discovery.refresh();

        assertAll(discovery, state -> assertUnknown(state, Reason.ACCESS_DENIED));
    }

    @Test
    void answerFromARegion_isNotSpoiltByAnother() {
        fixture.behave("ap-southeast-1", Behaviour.failing(Reason.THROTTLED));
        BedrockDiscovery discovery = fixture.discovery();
        discovery.refresh();

        assertThat(discovery.resolve("amazon.nova-pro-v1:0", FROM_IRELAND).knowledge())
                .isEqualTo(Knowledge.known());
        assertUnknown(discovery.bestRegions("nova-pro", RankingCriteria.ANY).knowledge(), Reason.THROTTLED);
        assertUnknown(discovery.knowledge(), Reason.THROTTLED);
    }

    @Test
    void regions_canBeAskedAboutAsSoonAsTheyHaveAnswered() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(9);
        fixture.behave("ap-southeast-1", Behaviour.answeringAfter(slow));
        try (ThreadFanOut threads = new ThreadFanOut();
                BedrockDiscovery discovery = fixture.builder()
                        .fanOut(threads)
                        .listener(TestListeners.finishing(others))
                        .build()) {
            CompletableFuture<ScanReport> scan = discovery.refreshAsync();
            assertThat(others.await(20, TimeUnit.SECONDS)).isTrue();

            assertThat(scan).isNotDone();
            assertThat(discovery.resolve("amazon.nova-pro-v1:0", FROM_IRELAND).orElseThrow())
                    .extracting(route -> route.passAsModelId())
                    .isEqualTo("amazon.nova-pro-v1:0");
            assertThat(discovery.resolve("amazon.nova-pro-v1:0", FROM_IRELAND).knowledge())
                    .isEqualTo(Knowledge.known());
            assertThat(discovery.bestRegions("nova-pro", RankingCriteria.ANY).ranking())
                    .isNotEmpty();
            assertThat(discovery.bestRegions("nova-pro", RankingCriteria.ANY).knowledge())
                    .isEqualTo(Knowledge.notAsked());
            assertThat(discovery.named("nothing-of-that-name").knowledge()).isEqualTo(Knowledge.notAsked());
            assertThat(discovery.knowledge()).isEqualTo(Knowledge.notAsked());

            slow.countDown();
            scan.get(20, TimeUnit.SECONDS);
            assertAll(discovery, state -> assertThat(state).isEqualTo(Knowledge.known()));
        }
    }

    @Test
    void listener_isToldOfAnAnswer_afterItCanBeAskedAbout() {
        fixture.scan();
        fixture.clock.advance(Duration.ofHours(1));
        Instant later = fixture.clock.instant();
        List<Boolean> seen = new ArrayList<>();
        BedrockDiscovery[] discovery = new BedrockDiscovery[1];
        ScanListener asking = new ScanListener() {
            @Override
            public void called(Region region, ListCall call, Outcome<?> outcome) {
                Observation<?> observation =
                        discovery[0].catalog().observations().of(region).of(call);
                seen.add(observation.observedAt().filter(later::equals).isPresent());
            }
        };
        discovery[0] = fixture.builder().build();

        discovery[0].scan(ScanRequest.everywhere().withRefresh(true), asking);

        assertThat(seen).hasSizeGreaterThan(10).containsOnly(true);
        assertThat(discovery[0].catalog().observations())
                .isEqualTo(fixture.builder().build().catalog().observations());
    }

    private static void assertAll(BedrockDiscovery discovery, Consumer<Knowledge> assertion) {
        assertThat(List.of(
                        discovery.knowledge(),
                        discovery.named("nova-pro").knowledge(),
                        discovery.bestRegions("nova-pro", RankingCriteria.ANY).knowledge(),
                        discovery
                                .bestRegions("amazon.nova-pro-v1:0", RankingCriteria.ANY)
                                .knowledge(),
                        discovery.resolve("nova-pro", RouteCriteria.ANY).knowledge(),
                        discovery.resolve("amazon.nova-pro-v1:0", FROM_IRELAND).knowledge(),
                        discovery.routes("nova-pro", RouteCriteria.ANY).knowledge(),
                        discovery.routes("amazon.nova-pro-v1:0", FROM_IRELAND).knowledge()))
                .allSatisfy(assertion);
    }

    private static void assertUnknown(Knowledge state, Reason reason) {
        assertThat(state)
                .isInstanceOfSatisfying(
                        Knowledge.Unknown.class,
                        unknown -> assertThat(unknown.reason().reason()).isEqualTo(reason));
    }
}
