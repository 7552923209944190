package io.bedrockdiscovery.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.ProbeLatency;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.testkit.builder.World;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FakesTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final World WORLD =
            World.builder().region("us-east-1").region("us-west-2").build();

    @Test
    void callsAreCountedByWhatTheyAskFor() {
        FakeModelSource models = new FakeModelSource(WORLD);
        models.models(VIRGINIA);
        models.models(VIRGINIA);
        models.models(OREGON);
        assertThat(models.calls(VIRGINIA)).isEqualTo(2);
        assertThat(models.calls()).isEqualTo(3);
        FakeProfileSource profiles = new FakeProfileSource(WORLD);
        profiles.profiles(VIRGINIA, ProfileType.APPLICATION);
        assertThat(profiles.calls(VIRGINIA, ProfileType.APPLICATION)).isEqualTo(1);
        assertThat(profiles.calls(VIRGINIA, ProfileType.SYSTEM_DEFINED)).isZero();
        assertThat(profiles.calls()).isEqualTo(1);
    }

    @Test
    void onlyTheRegionThatWasToldToFails() {
        FakeModelSource models = new FakeModelSource(WORLD).behave(VIRGINIA, Behaviour.failing(Reason.UNREACHABLE));
        assertThat(models.models(VIRGINIA)).isInstanceOf(Outcome.Unknown.class);
        assertThat(models.models(OREGON)).isInstanceOf(Outcome.Known.class);
    }

    @Test
    void failuresEndAfterTheirNumber() {
        FakeRegionSource regions = new FakeRegionSource(WORLD).behave(Behaviour.failingFirst(2, Reason.THROTTLED));
        assertThat(regions.regions(Partition.AWS)).isInstanceOf(Outcome.Unknown.class);
        assertThat(regions.regions(Partition.AWS)).isInstanceOf(Outcome.Unknown.class);
        assertThat(regions.regions(Partition.AWS)).isInstanceOf(Outcome.Known.class);
        assertThat(regions.calls()).isEqualTo(3);
    }

    @Test
    void aLatencyTravelsWithTheAnswer() {
        FakeModelSource models = new FakeModelSource(WORLD).behave(VIRGINIA, Behaviour.taking(Duration.ofMillis(20)));
        assertThat(models.models(VIRGINIA)).isEqualTo(new Outcome.Known<>(List.of(), Duration.ofMillis(20)));
    }

    @Test
    void anotherPartitionHasNoRegions() {
        FakeRegionSource regions = new FakeRegionSource(WORLD);
        assertThat(regions.regions(new Partition("aws-cn"))).isEqualTo(Outcome.known(List.of()));
    }

    @Test
    void whatIsDocumentedCanBeSet() {
        Region paris = new Region("eu-west-3");
        FakeRegionSource regions =
                new FakeRegionSource(WORLD).documenting(paris, Partition.AWS).notDocumenting(OREGON);
        assertThat(regions.documented()).containsOnlyKeys(VIRGINIA, paris);
    }

    @Test
    void aProbeGivesTheFiguresItWasTold() {
        ProbeLatency figures = new ProbeLatency(VIRGINIA, 20, 25, 2, 8, 10, 5, Instant.EPOCH);
        FakeLatencyProbe probe =
                new FakeLatencyProbe().measuring(figures).behave(OREGON, Behaviour.failing(Reason.TIMED_OUT));
        assertThat(probe.probe(VIRGINIA, 5)).isEqualTo(Outcome.known(figures));
        assertThat(probe.probe(OREGON, 5)).isInstanceOf(Outcome.Unknown.class);
        assertThat(probe.probe(new Region("eu-west-1"), 5)).isInstanceOf(Outcome.Unknown.class);
        assertThat(probe.calls(OREGON)).isEqualTo(1);
    }

    @Test
    void aClockStandsUntilItIsMovedInEveryZone() {
        MutableClock clock = new MutableClock(Instant.EPOCH);
        var paris = clock.withZone(ZoneId.of("Europe/Paris"));
        clock.advance(Duration.ofSeconds(5));
        assertThat(paris.instant()).isEqualTo(Instant.ofEpochSecond(5));
        clock.set(Instant.EPOCH);
        assertThat(paris.instant()).isEqualTo(Instant.EPOCH);
        assertThat(paris.getZone()).isEqualTo(ZoneId.of("Europe/Paris"));
    }
}
