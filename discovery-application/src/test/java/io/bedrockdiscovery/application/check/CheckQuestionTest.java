package io.bedrockdiscovery.application.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the question for the ids in texts. */
final class CheckQuestionTest {
    private static final String TEXT = "a: " + SmallWorld.NOVA_PRO + "\nb: " + SmallWorld.CLAUDE + "\n";

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @TempDir
    private Path directory;

    private static CheckQuestion ofText(String text, String... from) {
        return CheckQuestion.ofText("a.yaml", text, criteria(from));
    }

    private static CheckCriteria criteria(String... from) {
        return new CheckCriteria(List.of(from).stream().map(Region::new).toList(), null, Lifecycle.NOTICE);
    }

    private CheckQuestion ofFiles(@Nullable Path accepted, @Nullable Path written) {
        return new CheckQuestion(
                new FileTexts(List.of(directory.toString()), InputStream::nullInputStream),
                criteria(),
                new BaselineFiles(accepted, written));
    }

    @Test
    void answer_hasEveryId_andTellsThatAProblemWasFound() {
        Response response = sessions.ask(ofText(TEXT, "eu-west-1"));

        assertThat(response.found()).isTrue();
        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.of(response)).isEqualTo(AnswerJson.parse("""
                {"schemaVersion": 1, "files": 1, "found": [
                  {"file": "a.yaml", "line": 1, "text": "amazon.nova-pro-v1:0", "modelId": "amazon.nova-pro-v1:0",
                   "verdict": "ok", "detail": null, "replacements": []},
                  {"file": "a.yaml", "line": 2, "text": "anthropic.claude-3-7-sonnet-20250219-v1:0",
                   "modelId": "anthropic.claude-3-7-sonnet-20250219-v1:0", "verdict": "not-callable",
                   "detail": "cannot be called on demand from eu-west-1; pass eu.anthropic.claude-3-7-sonnet-20250219-v1:0 from eu-west-1",
                   "replacements": ["eu.anthropic.claude-3-7-sonnet-20250219-v1:0"]}]}"""));
    }

    @Test
    void table_hasTheProblemsOnly() {
        assertThat(PlainDocument.of(sessions.ask(ofText(TEXT, "eu-west-1")).answer()))
                .containsExactly(
                        "1 problem; 2 ids in 1 file",
                        "",
                        "a.yaml:2: not-callable: " + SmallWorld.CLAUDE,
                        "  cannot be called on demand from eu-west-1; pass " + SmallWorld.EU_CLAUDE
                                + " from eu-west-1");
    }

    @Test
    void textWithoutProblem_findsNothing() {
        Response response = sessions.ask(ofText("model = " + SmallWorld.NOVA_PRO));

        assertThat(response.found()).isFalse();
        assertThat(response.complete()).isTrue();
    }

    @Test
    void verdictThatIsUnknown_makesTheAnswerIncomplete_andNoFinding() {
        sessions.sources().behave(new Region("eu-west-1"), ListCall.MODELS, Behaviour.failing(Reason.THROTTLED));

        Response response = sessions.ask(ofText("model = " + SmallWorld.NOVA_PRO, "eu-west-1"));

        assertThat(response.found()).isFalse();
        assertThat(response.complete()).isFalse();
        assertThat(response.warnings()).anyMatch(line -> line.startsWith("unknown: eu-west-1"));
    }

    @Test
    void arnsOfWhatTheAccountHasMade_areJudgedByItsLists() {
        String own = "arn:aws:bedrock:us-east-1:111122223333:";
        sessions.sources()
                .targets()
                .listing(
                        new Region("us-east-1"),
                        TargetCall.IMPORTED_MODELS,
                        new TargetEntry(own + "imported-model/abcdef012345", "legal", null, List.of(), null));

        Response response = sessions.ask(ofText(String.join(
                "\n",
                own + "imported-model/abcdef012345",
                own + "imported-model/zzzzzz012345",
                own + "application-inference-profile/zzzzzz012345",
                own.replace("111122223333", "999988887777") + "imported-model/abcdef012345")));

        assertThat(AnswerJson.list(response, "found"))
                .extracting(found -> found.get("verdict"))
                .containsExactly("ok", "not-found", "not-found", "unknown");
        assertThat(response.complete()).isFalse();
        assertThat(response.warnings())
                .containsExactly("unknown: " + own.replace("111122223333", "999988887777")
                        + "imported-model/abcdef012345: it belongs to account 999988887777, and the lists of account"
                        + " 111122223333 are known here");
    }

    @Test
    void arnWhoseListFailed_isUnknown_andTheReasonIsTold() {
        sessions.sources()
                .targets()
                .behave(new Region("us-east-1"), TargetCall.IMPORTED_MODELS, Behaviour.failing(Reason.THROTTLED));

        Response response = sessions.ask(ofText("arn:aws:bedrock:us-east-1:111122223333:imported-model/abcdef012345"));

        assertThat(response.complete()).isFalse();
        assertThat(response.warnings())
                .singleElement()
                .asString()
                .contains("whether this account has this imported-model in us-east-1 is not known: throttled");
    }

    @Test
    void regionThatDoesNotExist_isNoMatch() {
        assertThat(sessions.refusal(ofText(TEXT, "eu-west-9")).kind()).isEqualTo(Kind.NO_MATCH);
    }

    @Test
    void baseline_acceptsWhatWasThere_alsoOnOtherLines_butNothingMore() throws IOException {
        Path file = Files.writeString(directory.resolve("a.yaml"), TEXT);
        Path baseline = directory.resolveSibling("baseline-" + directory.getFileName() + ".json");

        Response written = sessions.ask(ofFiles(null, baseline));
        assertThat(written.found()).isFalse();
        assertThat(written.notes()).anyMatch(line -> line.startsWith("wrote 1 accepted finding"));

        Files.writeString(file, "new first line\n\n" + TEXT);
        Response same = sessions.ask(ofFiles(baseline, null));
        assertThat(same.found()).isFalse();
        assertThat(same.notes()).containsExactly("1 finding accepted by the baseline");

        Files.writeString(file, TEXT + TEXT);
        assertThat(sessions.ask(ofFiles(baseline, null)).found()).isTrue();

        Files.writeString(file, "nothing");
        assertThat(sessions.ask(ofFiles(baseline, null)).notes()).anyMatch(line -> line.contains("no longer there"));
        Files.delete(baseline);
    }

    @Test
    void fileThatIsNoBaseline_isRefused() throws IOException {
        for (String text : List.of("", "[]", "{}", "{\"schemaVersion\":1,\"accepted\":[1]}", "{\"schemaVersion\":2}")) {
            Path file = Files.writeString(directory.resolve("b.json"), text);
            NoAnswerException end = sessions.refusal(ofFiles(file, null));

            assertThat(end.kind()).isEqualTo(Kind.INVALID);
            assertThat(end.lines()).containsExactly(file + " is not a baseline of this program");
        }
        assertThat(sessions.refusal(ofFiles(directory.resolve("none"), null)).lines())
                .containsExactly("there is no baseline " + directory.resolve("none") + "; --write-baseline makes one");
    }
}
