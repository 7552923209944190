package io.bedrockdiscovery.application.recording;

import static io.bedrockdiscovery.application.recording.SampleRecording.CAPE_TOWN;
import static io.bedrockdiscovery.application.recording.SampleRecording.IRELAND;
import static io.bedrockdiscovery.application.recording.SampleRecording.VIRGINIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.testkit.TestDiscovery;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that a recording answers with what was recorded, and with nothing else. */
final class RecordedSourcesTest {
    private static final CallContext CONTEXT = CallContext.within(Duration.ofSeconds(30));

    private final BedrockSources sources =
            RecordedSources.of(SampleRecording.of("000000000002", "no policy allows it"));

    @Test
    void caller_isTheRecordedAccount() {
        assertThat(sources.identity().account(Partition.AWS, CONTEXT)).isEqualTo(Outcome.known("000000000002"));
        assertThat(known(sources.identity().caller(CONTEXT)).account()).isEqualTo("000000000002");

        BedrockSources unknown = RecordedSources.of(SampleRecording.of(null, "no"));

        assertThat(known(unknown.identity().caller(CONTEXT)).account()).isNull();
        assertNotRecorded(unknown.identity().account(Partition.AWS, CONTEXT));
    }

    @Test
    void regions_areThoseThatWereListed_inTheRecordedPartition() {
        assertThat(known(sources.regions().regions(Partition.AWS, CONTEXT)))
                .extracting(RegionDescription::region)
                .containsExactly(VIRGINIA, CAPE_TOWN);
        assertNotRecorded(sources.regions().regions(new Partition("aws-cn"), CONTEXT));
    }

    @Test
    void documentedRegions_areThoseThatAreListedOrObserved() {
        assertThat(sources.regions().documented())
                .containsOnlyKeys(CAPE_TOWN, IRELAND, VIRGINIA)
                .containsValue(Partition.AWS);
    }

    @Test
    void answersAndFailures_areThoseThatWereRecorded() {
        assertThat(known(sources.profiles().profiles(VIRGINIA, ProfileType.SYSTEM_DEFINED, CONTEXT)))
                .isEqualTo(List.of(SampleRecording.PROFILE, SampleRecording.BARE_PROFILE));
        assertThat(known(sources.profiles().profiles(IRELAND, ProfileType.APPLICATION, CONTEXT)))
                .isEmpty();
        assertThat(sources.models().models(IRELAND, CONTEXT)).isInstanceOf(Outcome.NotOffered.class);
        assertFailed(sources.profiles().profiles(IRELAND, ProfileType.SYSTEM_DEFINED, CONTEXT));
    }

    @Test
    void recordingInATestOfAService_answersAsItDidThen() {
        Recording recording = SampleRecording.of("000000000002", "no policy allows it");

        try (TestDiscovery replay = TestDiscovery.over(RecordedSources.of(recording), recording.recordedAt())) {
            Catalog catalog = replay.refresh().catalog();

            assertThat(catalog.region(VIRGINIA))
                    .hasValueSatisfying(region -> assertThat(region.profiles()).contains(SampleRecording.PROFILE));
            assertThat(catalog.knowledge(VIRGINIA).isKnown()).isFalse();
            assertThat(catalog.region(IRELAND))
                    .hasValueSatisfying(region -> assertThat(region.status()).isEqualTo(RegionStatus.NOT_OFFERED));
        }
    }

    @Test
    void failureAfterAnAnswer_failsAgain() {
        assertFailed(sources.models().models(VIRGINIA, CONTEXT));
    }

    @Test
    void answersThatWereNotRecorded_areUnknown() {
        assertNotRecorded(sources.profiles().profiles(VIRGINIA, ProfileType.APPLICATION, CONTEXT));
        assertNotRecorded(sources.models().models(CAPE_TOWN, CONTEXT));
        assertNotRecorded(sources.models().models(new Region("eu-west-3"), CONTEXT));
        assertNotRecorded(sources.access().access(VIRGINIA, new ModelId("bare"), CONTEXT));
    }

    @Test
    void latency_cannotBeProbed() {
        assertThat(sources.latency().probe(VIRGINIA, 5, CONTEXT))
                .isEqualTo(Outcome.unknown(Reason.OTHER, "there is nothing to probe in a recording"));
    }

    private static void assertFailed(Outcome<?> outcome) {
        assertThat(outcome).isEqualTo(Outcome.unknown(Reason.ACCESS_DENIED, "no policy allows it"));
    }

    private static void assertNotRecorded(Outcome<?> outcome) {
        assertThat(outcome).isEqualTo(Outcome.unknown(Reason.OTHER, "the recording does not say"));
    }

    private static <T> T known(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Known.class);
        return ((Outcome.Known<T>) outcome).value();
    }
}
