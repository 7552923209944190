package io.bedrockdiscovery.shell.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.CallLatency;
import io.bedrockdiscovery.domain.knowledge.Failure;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Observation.Failed;
import io.bedrockdiscovery.domain.knowledge.Observation.Known;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.ProbeLatency;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file is the recording, to the last letter and nanosecond. */
final class RecordingFileTest {
    private static final Instant SEEN = Instant.parse("2026-01-10T12:00:00.123456789Z");
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region IRELAND = new Region("eu-west-1");
    private static final FoundationModel BARE =
            new FoundationModel(new ModelId("bare"), null, null, null, null, null, null, null, null, null);
    private static final InferenceProfile BARE_PROFILE =
            new InferenceProfile("bare", null, null, null, null, null, null, null, null);

    @TempDir
    private Path directory;

    @Test
    void comesBackWhole() {
        Recording recording = recording("000000000002", "it \"failed\" for 000000000002");

        assertThat(roundTrip(recording, true)).isEqualTo(recording);
        assertThat(recording.owner()).isEqualTo(Owner.account(Partition.AWS, "000000000002"));
        assertThat(recording.regions()).isEqualTo(3);
        assertThat(recording.models()).isEqualTo(2);
        assertThat(recording.profiles()).isEqualTo(2);
    }

    @Test
    void anAccountThatIsNotKnownStaysUnknown() {
        Recording recording = recording(null, "no");

        assertThat(roundTrip(recording, false)).isEqualTo(recording);
        assertThat(recording.owner().account()).isNull();
    }

    @Test
    void messagesNameNoAccountEither() {
        Recording hidden =
                roundTrip(recording("000000000002", "000000000004 may not, 0000000000053 is no account"), false);

        assertThat(hidden).isEqualTo(recording("111122223333", "111122223333 may not, 0000000000053 is no account"));
    }

    private Recording roundTrip(Recording recording, boolean keepAccounts) {
        Path file = directory.resolve("recording.json");
        RecordingFile.write(file, recording, keepAccounts);
        return RecordingFile.read(file);
    }

    private static Recording recording(String account, String message) {
        FoundationModel hostile = FoundationModelBuilder.of("m\u0000:0")
                .named("\u001b[31m\u202e\ud83d\ude42 and half of one: \ud83d", "\u2028</script>")
                .build();
        InferenceProfile profile = InferenceProfileBuilder.systemDefined("us.m")
                .referencing(null)
                .referencing("no ARN")
                .routingAnywhere("m")
                .build();
        Failed failed = new Failed(new Failure(Reason.ACCESS_DENIED, message), SEEN.plusSeconds(1));
        TreeMap<Region, RegionObservations> regions = new TreeMap<>();
        regions.put(
                VIRGINIA,
                new RegionObservations(
                        VIRGINIA,
                        new Observation<>(new Known<>(List.of(hostile, BARE), true, SEEN), failed),
                        Observation.known(List.of(profile, BARE_PROFILE), SEEN),
                        Observation.none()));
        regions.put(
                IRELAND,
                new RegionObservations(
                        IRELAND,
                        new Observation<>(new Known<>(List.of(), false, SEEN), null),
                        new Observation<>(null, failed),
                        Observation.known(List.of(), SEEN)));
        RegionDescription listed = new RegionDescription(VIRGINIA, OptInStatus.OPTED_IN, List.of("United States"));
        RegionDescription other = new RegionDescription(new Region("af-south-1"), null, List.of());
        Latencies latencies = new Latencies(
                Map.of(VIRGINIA, new CallLatency(VIRGINIA, 1.0 / 3, 7, SEEN)),
                Map.of(IRELAND, new ProbeLatency(IRELAND, 0.1 + 0.2, 1e-9, 0, 12_345_678.9, 2, 5, SEEN)));
        return new Recording(
                Partition.AWS,
                account,
                SEEN.plusSeconds(2),
                new Memory(Observation.known(List.of(listed, other), SEEN), regions),
                latencies);
    }
}
