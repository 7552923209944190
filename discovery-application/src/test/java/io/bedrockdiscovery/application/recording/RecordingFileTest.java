package io.bedrockdiscovery.application.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bedrockdiscovery.domain.model.DiscoveryException;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Observations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a file is the recording, to the last letter and nanosecond, and that no other file is taken for one. */
final class RecordingFileTest {
    private static final String ACCOUNT = "000000000002";

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("recording.json");
    }

    /** Tests recordings that are written and read again. */
    @Nested
    final class RoundTrip {
        @Test
        void recording_comesBackWhole() {
            Recording recording = SampleRecording.of(ACCOUNT, "it \"failed\" for 000000000002");

            assertThat(roundTrip(recording, true)).isEqualTo(recording);
        }

        @Test
        void emptyRecording_comesBackWhole() {
            Recording recording = new Recording(
                    new Partition("aws-us-gov"),
                    ACCOUNT,
                    SampleRecording.RECORDED,
                    Observations.empty(),
                    Latencies.none(),
                    Map.of());

            assertThat(roundTrip(recording, true)).isEqualTo(recording);
        }

        @Test
        void accountThatIsNotKnown_staysUnknown() {
            Recording recording = SampleRecording.of(null, "no");

            assertThat(roundTrip(recording, false)).isEqualTo(recording);
        }

        @Test
        void accountsInMessages_areHiddenAsWell() {
            Recording hidden =
                    roundTrip(SampleRecording.of(ACCOUNT, "000000000004 may not, 0000000000053 is no account"), false);

            assertThat(hidden.account()).isEqualTo("111122223333");
            assertThat(hidden.observations()
                            .of(SampleRecording.IRELAND)
                            .systemDefined()
                            .failure())
                    .hasValueSatisfying(failure -> assertThat(failure.message())
                            .isEqualTo("111122223334 may not, 0000000000053 is no account"));
        }

        private Recording roundTrip(Recording recording, boolean keepAccounts) {
            RecordingFile.write(file, recording, keepAccounts);
            return RecordingFile.read(file);
        }
    }

    /** Tests the writing of the file. */
    @Nested
    final class Writing {
        @Test
        void file_isReadableByItsUserOnly_andReplacedAsAWhole() throws IOException {
            Files.writeString(file, "something that was there before");

            RecordingFile.write(file, SampleRecording.of(ACCOUNT, "no"), true);

            assertThat(RecordingFile.read(file)).isEqualTo(SampleRecording.of(ACCOUNT, "no"));
            assertThat(Files.getPosixFilePermissions(file))
                    .extracting(Enum::name)
                    .containsOnly("OWNER_READ", "OWNER_WRITE");
            assertThat(files()).containsExactly(file);
        }

        @Test
        void symbolicLink_staysALinkToTheNewContent() throws IOException {
            Path target = Files.writeString(directory.resolve("target.json"), "");
            Files.createSymbolicLink(file, target);

            RecordingFile.write(file, SampleRecording.of(ACCOUNT, "no"), true);

            assertThat(file).isSymbolicLink();
            assertThat(RecordingFile.read(target)).isEqualTo(SampleRecording.of(ACCOUNT, "no"));
        }

        @Test
        void placeThatCannotBeWritten_isToldInOneLine() throws IOException {
            Files.writeString(directory.resolve("file"), "");
            List<Path> places = List.of(
                    directory, directory.resolve("none/x.json"), directory.resolve("file/x.json"), Path.of("/"));

            assertThat(places)
                    .allSatisfy(place -> assertThatThrownBy(
                                    () -> RecordingFile.write(place, SampleRecording.of(ACCOUNT, "no"), true))
                            .isInstanceOf(RecordingException.class)
                            .isInstanceOf(DiscoveryException.class)
                            .hasMessageStartingWith("cannot write " + place + ": ")
                            .hasMessageNotContaining("\n"));
            assertThat(files()).containsExactly(directory.resolve("file"));
        }

        private List<Path> files() throws IOException {
            try (Stream<Path> files = Files.list(directory)) {
                return files.toList();
            }
        }
    }

    /** Tests files that are not recordings. */
    @Nested
    final class Refusals {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "{",
                    "[]",
                    "null",
                    "{}",
                    "{\"kind\":\"something-else\",\"schemaVersion\":1}",
                    "{\"kind\":\"bedrock-discovery-recording\",\"schemaVersion\":2}",
                    "{\"kind\":\"bedrock-discovery-recording\",\"schemaVersion\":1}",
                    "{\"kind\":\"bedrock-discovery-recording\",\"schemaVersion\":\"\\u001b[31m\"}"
                })
        void textThatIsNoRecording_isRefusedInOneLine(String text) throws IOException {
            Files.writeString(file, text);

            assertThat(refusal()).startsWith("recording " + file + " ");
        }

        @Test
        void anotherKindOfFile_andALaterVersion_areNamed() throws IOException {
            Files.writeString(file, "{\"kind\":\"something-else\"}");
            assertThat(refusal()).endsWith("cannot be used: it is not one of those that 'export' makes");

            Files.writeString(file, "{\"kind\":\"bedrock-discovery-recording\",\"schemaVersion\":2}");
            assertThat(refusal()).endsWith("cannot be used: its schema version is 2, known here is 1");
        }

        @Test
        void damagedRecording_isRefusedWithThePlace() throws IOException {
            RecordingFile.write(file, SampleRecording.of(ACCOUNT, "no"), true);
            String whole = Files.readString(file);

            Files.writeString(file, whole.replaceFirst("\"modelId\"", "\"modelIdd\""));
            assertThat(refusal()).contains("regions.us-east-1.models.answer.items[0]: modelId is missing");
            Files.writeString(
                    file, whole.replaceFirst("\"observedAt\" : \"[^\"]*\"", "\"observedAt\" : \"yesterday\""));
            assertThat(refusal()).contains("listing.answer.observedAt is not a time: yesterday");
            Files.writeString(file, whole.substring(0, whole.length() / 2));
            assertThat(refusal()).contains("is not JSON");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "-1000000000-01-01T00:00:00Z",
                    "+1000000000-12-31T23:59:59.999999999Z",
                    "1677-09-21T00:12:43Z",
                    "2262-04-11T23:47:16.854775808Z"
                })
        void timeThatNoStoreCanHold_isRefusedWhereItIsRead(String time) throws IOException {
            RecordingFile.write(file, SampleRecording.of(ACCOUNT, "no"), true);
            String whole = Files.readString(file);

            Files.writeString(
                    file, whole.replaceFirst("\"recordedAt\" : \"[^\"]*\"", "\"recordedAt\" : \"" + time + "\""));
            assertThat(refusal()).endsWith("recordedAt is not within the years 1970 to 2261: " + Instant.parse(time));
            Files.writeString(
                    file, whole.replaceFirst("\"observedAt\" : \"[^\"]*\"", "\"observedAt\" : \"" + time + "\""));
            assertThat(refusal()).contains("listing.answer.observedAt is not within the years");
        }

        @Test
        void textsAndNestingWithoutMeasure_areRefused() throws IOException {
            for (String value : List.of(
                    "\"" + "x".repeat((1 << 20) + 1) + "\"", "9".repeat(2_000), "[".repeat(200) + "]".repeat(200))) {
                Files.writeString(file, "{\"kind\":" + value + "}");
                assertThat(refusal())
                        .isEqualTo("recording " + file
                                + " cannot be used: it holds a text, a number or a nesting that is" + " too long");
            }
        }

        @Test
        void nameThatStandsTwice_isRefused() throws IOException {
            RecordingFile.write(file, SampleRecording.of(ACCOUNT, "no"), true);
            Files.writeString(
                    file, Files.readString(file).replaceFirst("\"items\" : ", "\"items\" : [], \"items\" : "));
            assertThat(refusal()).contains("is not JSON: ").contains("items");
        }

        @Test
        void fileThatCannotBeRead_isToldWithTheReason() throws IOException {
            assertThat(refusal()).isEqualTo("cannot read recording " + file + ": there is no such file or directory");

            Files.createDirectory(file);
            assertThat(refusal()).startsWith("cannot read recording " + file + ": ");
        }

        private String refusal() {
            RecordingException refusal = catchThrowableOfType(RecordingException.class, () -> RecordingFile.read(file));
            assertThat(refusal.getMessage()).doesNotContainPattern("\\p{Cntrl}");
            return refusal.getMessage();
        }
    }
}
