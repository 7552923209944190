package io.bedrockdiscovery.application.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.StoreSet;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tests the question for a scan. */
final class ScanQuestionTest {
    private static final ScanRequest EVERYWHERE = ScanRequest.everywhere();
    private static final Region DUBLIN = new Region("eu-west-1");
    private static final Region MISTYPED = new Region("eu-west-9");

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void scan_reportsOnEveryRegion() {
        Response response = sessions.ask(new ScanQuestion(EVERYWHERE));

        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.of(response))
                .containsEntry("account", "111122223333")
                .containsEntry("partition", "aws")
                .containsEntry("startedAt", "2026-01-02T03:04:05Z")
                .containsEntry("regionsKnown", true)
                .containsEntry("warnings", List.of());
        assertThat(AnswerJson.object(AnswerJson.of(response), "totals")).isEqualTo(AnswerJson.parse("""
                {"regions": 11, "known": 9, "partial": 0, "unknown": 0, "notOptedIn": 1, "notOffered": 1, "models": 5,
                 "distinctModels": 2, "profiles": 5, "distinctProfiles": 4, "associations": 5}"""));
        assertThat(AnswerJson.list(response, "regions")).hasSize(11);
        assertThat(PlainDocument.of(response.answer()))
                .startsWith("9 of 9 regions answered in 0 ms: 2 models, 4 profiles")
                .contains("Not opted in (1): af-south-1", "Bedrock is not offered (1): us-west-1")
                .noneMatch(line -> line.startsWith("us-east-1"));
        assertThat(PlainDocument.of(
                        sessions.ask(new ScanQuestion(EVERYWHERE, true)).answer()))
                .contains("REGION | STATUS | MODELS | PROFILES | LATENCY | WHY", "us-east-1 | known | 2 | 3 | - | -");
        assertThat(response.answer().rows().orElseThrow().rows()).hasSize(11);
    }

    @Test
    void scanWithoutACall_isSaidToBeFromTheStore() {
        sessions.ask(new ScanQuestion(EVERYWHERE));

        assertThat(PlainDocument.of(sessions.ask(new ScanQuestion(EVERYWHERE)).answer()))
                .startsWith(
                        "9 of 9 regions known from the cache: 2 models, 4 profiles", "Not opted in (1): af-south-1");
    }

    @Test
    void regionThatFails_isUnknownWithTheReason_andTheOthersStayKnown() {
        sessions.ask(new ScanQuestion(EVERYWHERE));
        sessions.clock().advance(Duration.ofHours(25));
        sessions.sources().behave(DUBLIN, Behaviour.failing(Reason.THROTTLED));

        Response response = sessions.ask(new ScanQuestion(EVERYWHERE));

        assertThat(response.complete()).isFalse();
        assertThat(PlainDocument.of(response.answer()))
                .startsWith(
                        "8 of 9 regions answered in 0 ms: 2 models, 4 profiles", "Nothing new since the scan 1 day ago")
                .contains("eu-west-1 | unknown | 2 | 1 | - | stale; throttled: the fake was told to fail: throttled");
        assertThat(response.warnings())
                .containsExactly(
                        "unknown: eu-west-1: throttled: the fake was told to fail: throttled", "stale: eu-west-1");
    }

    @Test
    void scanOfSomeRegions_dependsOnThemOnly() {
        sessions.sources().behave(new Region("us-east-1"), Behaviour.failing(Reason.THROTTLED));

        Response response = sessions.ask(new ScanQuestion(EVERYWHERE.withOnly(Set.of(DUBLIN))));

        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.list(response, "regions")).hasSize(1);
    }

    @Test
    void warningsOfTheSession_arePartOfTheReport() {
        FakeSessions telling = FakeSessions.of(
                SmallWorld.WORLD, new StoreSet(new InMemoryStore(), () -> List.of("The cache was repaired."), null));

        assertThat(AnswerJson.of(telling.ask(new ScanQuestion(EVERYWHERE))))
                .containsEntry("warnings", List.of("The cache was repaired."));
    }

    @Test
    void missingCredentials_areNothingKnown_withTheReport() {
        sessions.sources().identity().behave(Behaviour.failing(Reason.CREDENTIALS_INVALID));

        NoAnswerException end = sessions.refusal(new ScanQuestion(EVERYWHERE));

        assertThat(end.kind()).isEqualTo(Kind.NOTHING_KNOWN);
        assertThat(end.lines()).containsExactly("the fake was told to fail: credentials-invalid");
        assertThat(AnswerJson.of(end)).containsEntry("account", null).containsEntry("regionsKnown", false);
        assertThat(AnswerJson.list(AnswerJson.of(end), "regions"))
                .allSatisfy(region -> assertThat(AnswerJson.object(AnswerJson.object(region, "calls"), "models"))
                        .containsEntry("reason", "credentials-invalid"));
    }

    /** Tests scans of a session that reads the store only. */
    @Nested
    final class Cached {
        @Test
        void report_isThatOfTheStore() {
            sessions.ask(new ScanQuestion(EVERYWHERE));
            int calls = sessions.calls();

            Response response = sessions.askCached(new ScanQuestion(EVERYWHERE));

            assertThat(response.complete()).isTrue();
            assertThat(sessions.calls()).isEqualTo(calls);
        }

        @Test
        void refresh_isInvalid() {
            NoAnswerException end =
                    FakeSessions.refusal(sessions.cached(), new ScanQuestion(EVERYWHERE.withRefresh(true)));

            assertThat(end.kind()).isEqualTo(Kind.INVALID);
            assertThat(end.lines())
                    .containsExactly("--refresh asks AWS, and --cached and --account exclude that; leave one out");
        }

        @Test
        void regionsThatDoNotExist_areNoMatch() {
            sessions.ask(new ScanQuestion(EVERYWHERE));

            assertThat(refusal(EVERYWHERE.withOnly(Set.of(DUBLIN, MISTYPED))).lines())
                    .containsExactly("there is no region eu-west-9 in partition aws; nearest: eu-west-1");
            assertThat(refusal(EVERYWHERE.withExclude(Set.of(MISTYPED))).kind()).isEqualTo(Kind.NO_MATCH);
        }

        @Test
        void documentedRegionOfWhichNothingIsStored_canBeExcludedAndNotNamed() {
            sessions.ask(new ScanQuestion(EVERYWHERE));
            Region documented = new Region("eu-south-2");

            assertThat(sessions.askCached(new ScanQuestion(EVERYWHERE.withExclude(Set.of(documented))))
                            .complete())
                    .isTrue();
            assertThat(refusal(EVERYWHERE.withOnly(Set.of(documented))).kind()).isEqualTo(Kind.NO_MATCH);
        }

        @Test
        void emptyStore_isNothingKnown() {
            assertThat(refusal(EVERYWHERE.withOnly(Set.of(MISTYPED))).kind()).isEqualTo(Kind.NOTHING_KNOWN);
            assertThat(refusal(EVERYWHERE).lines())
                    .containsExactly("the cache is empty; without --cached this would ask AWS");
        }

        private NoAnswerException refusal(ScanRequest request) {
            return FakeSessions.refusal(sessions.cached(), new ScanQuestion(request));
        }
    }
}
