package io.bedrockdiscovery.application.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.recording.Recording;
import io.bedrockdiscovery.application.recording.RecordingFile;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the question for a recording of everything that is known. */
final class ExportQuestionTest {
    @TempDir
    private Path directory;

    private final FakeSessions sessions = FakeSessions.of(World.builder()
            .account("000000000002")
            .region("us-east-1", region -> region.model("amazon.nova-pro-v1:0"))
            .notOptedIn("af-south-1")
            .build());

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("recording.json");
    }

    @Test
    void recording_hasEverythingThatIsKnown() {
        Response response = sessions.ask(new ExportQuestion(file, true, false));

        Recording recording = RecordingFile.read(file);
        assertThat(recording).isEqualTo(Recording.of(sessions.cached().catalog(), Map.of(), FakeSessions.NOW));
        assertThat(recording.account()).isEqualTo("000000000002");
        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.of(response))
                .containsEntry("file", file.toString())
                .containsEntry("regions", recording.regions())
                .containsEntry("models", 1)
                .containsEntry("profiles", 0);
        assertThat(PlainDocument.of(response.answer()))
                .containsExactly(
                        "Written to " + file + ": " + recording.regions()
                                + " regions, those that are not open included; 1 model; counted in each region, 1 model and 0 profiles");
    }

    @Test
    void account_isHiddenUnlessItIsToBeKept() {
        sessions.ask(new ExportQuestion(file, false, false));

        assertThat(RecordingFile.read(file).account()).isEqualTo("111122223333");
        assertThat(file).content().doesNotContain("000000000002");
    }

    @Test
    void relativeFile_isNamedInFull() {
        Path relative = Path.of("").toAbsolutePath().relativize(file);

        Response response = sessions.ask(new ExportQuestion(relative, false, false));

        assertThat(AnswerJson.of(response)).containsEntry("file", file.toString());
    }

    @Test
    void placeThatCannotBeWritten_isInvalid() {
        NoAnswerException end = sessions.refusal(new ExportQuestion(directory, false, false));

        assertThat(end.kind()).isEqualTo(Kind.INVALID);
        assertThat(end.lines()).singleElement().asString().startsWith("cannot write " + directory + ": ");
    }

    @Test
    void unknownRegion_isRecordedAsUnknown_andTheAnswerIsIncomplete() {
        FakeSessions small = FakeSessions.of(SmallWorld.WORLD);
        Region dublin = new Region("eu-west-1");
        small.sources().behave(dublin, Behaviour.failing(Reason.THROTTLED));

        Response response = small.ask(new ExportQuestion(file, false, false));

        assertThat(response.complete()).isFalse();
        assertThat(response.warnings()).singleElement().asString().startsWith("unknown: eu-west-1: throttled");
        assertThat(RecordingFile.read(file).observations().of(dublin).models().failure())
                .isPresent();
    }
}
