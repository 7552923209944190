package io.bedrockdiscovery.application.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.matrix.MatrixQuestion;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the question for a page with everything that is known. */
final class ReportQuestionTest {
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"data\">([^<]*)</script>");
    private static final Pattern SCRIPT = Pattern.compile("<script");
    /** A name space is no address that a browser asks. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?:)?//(?!www\\.w3\\.org/2000/svg)[a-z0-9.-]+\\.[a-z]{2,}");

    private static final String HOSTILE = "</script><img src=x onerror=alert(1)>\u202E\"'&{{script}}";

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("report.html");
    }

    @Test
    void page_holdsTheMatrixAsTheMatrixCommandPrintsIt() throws IOException {
        FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

        Response response = sessions.ask(new ReportQuestion(file, false, false));

        Response matrix = sessions.ask(new MatrixQuestion(null, List.of(), List.of()));
        assertThat(AnswerJson.object(data(), "matrix")).isEqualTo(AnswerJson.of(matrix));
        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.of(response)).containsEntry("models", 2).containsEntry("file", file.toString());
        assertThat(PlainDocument.of(response.answer()))
                .containsExactly("Wrote " + file + " (9 regions open to the account, 2 models)");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void routes_nameTheirDestinations() throws IOException {
        FakeSessions.of(SmallWorld.WORLD).ask(new ReportQuestion(file, true, false));

        Map<String, Object> models = AnswerJson.object(data(), "routes");
        Map<String, Object> routes = AnswerJson.object(models, SmallWorld.CLAUDE.value());
        Map<String, Object> route = AnswerJson.list(routes, "eu-west-1").get(0);
        assertThat(route).containsEntry("passAsModelId", SmallWorld.EU_CLAUDE).containsEntry("via", "profile");
        assertThat(AnswerJson.list(data(), "destinations")
                        .get((Integer) route.get("to"))
                        .get("regions"))
                .isEqualTo(List.of("eu-central-1", "eu-west-1"));
    }

    @Test
    void page_needsNothingFromOutside_andItsPolicyForbidsIt() throws IOException {
        FakeSessions.of(SampleWorld.world()).ask(new ReportQuestion(file, false, false));

        String page = Files.readString(file);
        assertThat(page)
                .contains(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-")
                .doesNotContain("unsafe-inline", "{{", " style=\"", " onclick=")
                .doesNotContainPattern(ADDRESS);
        assertThat(Files.size(file)).isLessThan(1_500_000);
    }

    @Test
    void hostileName_staysText() throws IOException {
        FakeSessions.of(World.builder()
                        .region(
                                "us-east-1",
                                region -> region.model(FoundationModelBuilder.of(HOSTILE)
                                        .named(HOSTILE, HOSTILE)
                                        .build()))
                        .build())
                .ask(new ReportQuestion(file, false, false));

        String page = Files.readString(file);
        assertThat(page).doesNotContain("<img", "\u202E").containsOnlyOnce("id=\"data\"");
        assertThat(SCRIPT.matcher(page).results().count()).isEqualTo(2);
        assertThat(AnswerJson.list(AnswerJson.object(data(), "matrix"), "rows"))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("modelId", HOSTILE).containsEntry("modelName", HOSTILE));
    }

    @Test
    void unknownRegion_isSaidWithItsReason_andTheAnswerIsIncomplete() throws IOException {
        FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);
        sessions.sources().behave(new Region("eu-west-1"), Behaviour.failing(Reason.THROTTLED));

        Response response = sessions.ask(new ReportQuestion(file, false, false));

        assertThat(response.complete()).isFalse();
        Map<String, Object> place = AnswerJson.object(AnswerJson.object(data(), "places"), "eu-west-1");
        assertThat(place).containsEntry("geography", "EU");
        assertThat(AnswerJson.list(place, "failures"))
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure).containsEntry("reason", "throttled"));
        assertThat(AnswerJson.list(data(), "doubts"))
                .singleElement()
                .satisfies(doubt ->
                        assertThat(doubt.get("message")).asString().startsWith("unknown: eu-west-1: throttled"));
    }

    @Test
    void account_isHiddenUnlessItIsToBeKept() throws IOException {
        FakeSessions sessions = FakeSessions.of(World.builder()
                .account("000000000002")
                .region(
                        "us-east-1",
                        region -> region.model("amazon.nova-pro-v1:0")
                                .profile(InferenceProfileBuilder.application("a1b2c3d4e5f6")
                                        .account("000000000002")
                                        .routing("amazon.nova-pro-v1:0", "us-east-1")
                                        .build()))
                .build());

        sessions.ask(new ReportQuestion(file, false, false));
        assertThat(file)
                .content()
                .doesNotContain("000000000002")
                .contains(":111122223333:application-inference-profile");

        sessions.ask(new ReportQuestion(file, true, true));
        assertThat(file).content().contains("000000000002").doesNotContain("111122223333");
    }

    @Test
    void fileThatExists_isKeptUnlessItIsToBeReplaced() throws IOException {
        FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);
        Files.writeString(file, "mine");

        NoAnswerException end = sessions.refusal(new ReportQuestion(file, false, false));

        assertThat(end.kind()).isEqualTo(Kind.INVALID);
        assertThat(end.lines())
                .containsExactly(
                        "cannot write " + file + ": it exists already; replace it with --force, or name another file");
        assertThat(sessions.calls()).isZero();
        assertThat(file).hasContent("mine");
    }

    @Test
    void placeThatIsNoFile_isRefused() {
        FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

        assertThat(sessions.refusal(new ReportQuestion(directory, false, true)).lines())
                .containsExactly("cannot write " + directory + ": it is not a regular file");
        assertThat(sessions.refusal(new ReportQuestion(directory.resolve("none/a.html"), false, false))
                        .lines())
                .singleElement()
                .asString()
                .endsWith("there is no such directory");
        assertThat(sessions.calls()).isZero();
    }

    private Map<String, Object> data() throws IOException {
        Matcher data = DATA.matcher(Files.readString(file));
        assertThat(data.find()).isTrue();
        return AnswerJson.parse(data.group(1));
    }
}
