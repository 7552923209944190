package io.bedrockdiscovery.application.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the owner and the figures of recordings. */
final class RecordingTest {
    @Test
    void figures_countEveryRegionThatIsListedOrObserved() {
        Recording recording = SampleRecording.of("000000000002", "no");

        assertThat(recording.regions()).isEqualTo(3);
        assertThat(recording.models()).isEqualTo(2);
        assertThat(recording.profiles()).isEqualTo(2);
    }

    @Test
    void owner_isTheAccount_orADigestWhereItIsNotKnown() {
        Recording unknown = SampleRecording.of(null, "no");

        assertThat(SampleRecording.of("000000000002", "no").owner())
                .isEqualTo(Owner.account(Partition.AWS, "000000000002"));
        assertThat(unknown.owner().account()).isNull();
        assertThat(unknown.owner().partition()).isEqualTo(Partition.AWS);
        assertThat(unknown.caller().account()).isNull();
    }

    @Test
    void recordingOfACatalogue_hasEverythingThatIsKnown() {
        Catalog catalog = FakeSessions.of(SmallWorld.WORLD).scanning().catalog();

        Recording recording = Recording.of(catalog, Map.of(), FakeSessions.NOW);

        assertThat(recording.account()).isEqualTo(World.ACCOUNT);
        assertThat(recording.recordedAt()).isEqualTo(FakeSessions.NOW);
        assertThat(recording.observations()).isEqualTo(catalog.observations());
        assertThat(recording.latencies()).isEqualTo(catalog.latencies());
        assertThat(recording.regions()).isEqualTo(SmallWorld.WORLD.regions().size());
    }
}
