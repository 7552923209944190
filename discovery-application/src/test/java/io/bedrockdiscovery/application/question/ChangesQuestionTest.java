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
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the question for the changes up to now. */
final class ChangesQuestionTest {
    private static final Instant FIRST = FakeSessions.NOW;
    private static final Instant SECOND = FIRST.plus(Duration.ofDays(2));
    private static final String PROFILE = "eu.anthropic.claude-sonnet-4-5-20250929-v1:0";
    private static final World BEFORE = world(FoundationModelBuilder.novaPro(), "us.a");
    private static final World AFTER =
            world(FoundationModelBuilder.novaPro().named("Nova Pro, renamed", "Amazon"), "us.b");

    private final StoreSet stores = new StoreSet(new InMemoryStore(), List::of, null);
    private final FakeSessions before = FakeSessions.of(BEFORE, stores);
    private final FakeSessions after = FakeSessions.of(AFTER, stores);

    @Test
    void everyKindOfChange_isTold() {
        before.scanning().catalog();
        after.clock().set(SECOND);

        Response response = after.ask(new ChangesQuestion(null));

        assertThat(response.complete()).isTrue();
        assertThat(response.warnings()).isEmpty();
        assertThat(AnswerJson.of(response)).isEqualTo(AnswerJson.parse("""
                {"schemaVersion": 1, "from": "2026-01-02T03:04:05Z", "to": "2026-01-04T03:04:05Z",
                 "added": [{"region": "us-east-1", "modelId": "after-only"}],
                 "removed": [{"region": "us-east-1", "modelId": "before-only"}],
                 "changed": [{"region": "us-east-1", "modelId": "amazon.nova-pro-v1:0", "field": "modelName",
                   "before": "Nova Pro", "after": "Nova Pro, renamed"}],
                 "profilesAdded": [{"region": "us-east-1",
                   "profileArn": "arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.b"}],
                 "profilesRemoved": [{"region": "us-east-1",
                   "profileArn": "arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.a"}],
                 "profilesChanged": [], "unknown": []}"""));
        assertThat(PlainDocument.of(response.answer()))
                .containsExactly(
                        "# Since 2026-01-02T03:04:05Z (2 days ago): 1 model new, 1 model gone, 1 model changed,"
                                + " 1 profile new, 1 profile gone",
                        "# 1 model new",
                        "MODEL | REGIONS | WHERE",
                        "after-only | 1 | us-east-1",
                        "# 1 model gone",
                        "MODEL | REGIONS | WHERE",
                        "before-only | 1 | us-east-1",
                        "# 1 model changed",
                        "MODEL | CHANGE | REGIONS | WHERE",
                        "amazon.nova-pro-v1:0 | name: Nova Pro -> Nova Pro, renamed | 1 | us-east-1",
                        "# 1 profile new",
                        "PROFILE | REGIONS | WHERE",
                        "us.b | 1 | us-east-1",
                        "# 1 profile gone",
                        "PROFILE | REGIONS | WHERE",
                        "us.a | 1 | us-east-1",
                        "",
                        "Every change by itself: --all, or --output csv");
        assertThat(PlainDocument.of(after.ask(new ChangesQuestion(null, true)).answer()))
                .contains(
                        "# 5 changes",
                        "CHANGE | REGION | MODEL OR PROFILE | FIELD | WAS | IS",
                        "added | us-east-1 | after-only | - | - | -",
                        "removed | us-east-1 | before-only | - | - | -",
                        "changed | us-east-1 | amazon.nova-pro-v1:0 | name | Nova Pro | Nova Pro, renamed",
                        "profile added | us-east-1 | us.b | - |" + " - | -",
                        "profile removed | us-east-1 | us.a | -" + " | - | -");
        assertThat(response.answer().rows().orElseThrow().rows()).hasSize(5);
    }

    @Test
    void profileThatRunsInAnotherRegion_leadsTheChanges() {
        FakeSessions first = FakeSessions.of(european("EU Sonnet", "eu-central-1", "eu-west-1"), stores);
        FakeSessions later = FakeSessions.of(european("EU Sonnet 4.5", "eu-central-1", "eu-central-2"), stores);
        first.scanning().catalog();
        later.clock().set(SECOND);

        Response response = later.ask(new ChangesQuestion(null));

        String arn = "arn:aws:bedrock:eu-central-1:111122223333:inference-profile/" + PROFILE;
        assertThat(AnswerJson.list(response, "profilesChanged"))
                .isEqualTo(AnswerJson.list(AnswerJson.parse("""
                        {"changes": [
                         {"region": "eu-central-1", "profileArn": "%1$s", "field": "destinations",
                          "before": ["eu-central-1", "eu-west-1"], "after": ["eu-central-1", "eu-central-2"]},
                         {"region": "eu-central-1", "profileArn": "%1$s", "field": "inferenceProfileName",
                          "before": "EU Sonnet", "after": "EU Sonnet 4.5"}]}""".formatted(arn)), "changes"));
        assertThat(PlainDocument.of(response.answer()))
                .containsSequence(
                        "# 1 profile rerouted",
                        "PROFILE | CHANGE | REGIONS | WHERE",
                        PROFILE
                                + " | destinations: 2 regions; added eu-central-2; removed eu-west-1 | 1 | eu-central-1",
                        "# 1 model new",
                        "MODEL | REGIONS | WHERE",
                        "new-model-v1:0 | 1 | eu-central-1");
        assertThat(response.answer().rows().orElseThrow().rows().get(0))
                .containsExactly(
                        "profile changed",
                        "eu-central-1",
                        "",
                        arn,
                        "destinations",
                        "eu-central-1 eu-west-1",
                        "eu-central-1 eu-central-2");
    }

    @Test
    void regionThatFails_isUnknownAndNoRemoval() {
        before.scanning().catalog();
        after.clock().set(SECOND);
        after.sources().behave(new Region("us-east-1"), Behaviour.failing(Reason.THROTTLED));

        Response response = after.ask(new ChangesQuestion(null));

        assertThat(response.complete()).isFalse();
        assertThat(AnswerJson.list(response, "removed")).isEmpty();
        assertThat(AnswerJson.list(response, "unknown")).hasSize(3);
        assertThat(PlainDocument.of(response.answer()))
                .containsExactly("# Since 2026-01-02T03:04:05Z (2 days ago): no changes");
    }

    @Test
    void timeToCome_isInvalid_andNothingIsAsked() {
        NoAnswerException end = before.refusal(new ChangesQuestion(SECOND));

        assertThat(end.kind()).isEqualTo(Kind.INVALID);
        assertThat(end.lines()).containsExactly("--since 2026-01-04T03:04:05Z is in the future");
        assertThat(before.calls()).isZero();
    }

    @Test
    void firstScan_hasNothingToCompareWith_whichIsNotNoChange() {
        Response response = before.ask(new ChangesQuestion(null));

        assertThat(response.complete()).as("a baseline").isTrue();
        assertThat(before.ask(new ChangesQuestion(FIRST.minusSeconds(60))).complete())
                .as("a time before it")
                .isFalse();
        assertThat(response.warnings())
                .containsExactly(
                        "there is no history before the one scan of 2026-01-02T03:04:05Z, so nothing to compare"
                                + " with");
        assertThat(PlainDocument.of(response.answer()))
                .containsExactly("# Nothing to compare yet: there is one scan, of 2026-01-02T03:04:05Z (just now)");
        assertThat(AnswerJson.of(response))
                .containsEntry("from", "2026-01-02T03:04:05Z")
                .containsEntry("added", List.of());
    }

    @Test
    void scanInTheFuture_isTold() {
        before.scanning().catalog();
        after.clock().set(SECOND);
        after.scanning().catalog();

        assertThat(before.askCached(new ChangesQuestion(null)).warnings())
                .contains("the cache holds a scan of 2026-01-04T03:04:05Z, which is in the future: the clock of this"
                        + " machine was ahead then, or is behind now; changes leave it out until that time, and scans"
                        + " made now count as later");
        assertThat(before.askCached(new CacheInfoQuestion()).warnings()).hasSize(1);
        assertThat(after.askCached(new CacheInfoQuestion()).warnings()).isEmpty();
    }

    @Test
    void timeBeforeTheHistory_comparesFromItsBeginning_andIsIncomplete() {
        before.scanning().catalog();
        after.clock().set(SECOND);

        Response response = after.ask(new ChangesQuestion(FIRST.minusSeconds(1)));

        assertThat(response.complete()).isFalse();
        assertThat(response.found()).isTrue();
        assertThat(response.warnings())
                .containsExactly(
                        "there is no history before 2026-01-02T03:04:05Z; what changed until then is not known");
        assertThat(PlainDocument.of(response.answer()))
                .first()
                .asString()
                .startsWith("# The history starts 2026-01-02T03:04:05Z (2 days ago); since then: 1 model new, ");
        assertThat(after.ask(new ChangesQuestion(FIRST)).warnings()).isEmpty();
        assertThat(PlainDocument.of(after.ask(new ChangesQuestion(SECOND)).answer()))
                .containsExactly("# Since 2026-01-04T03:04:05Z (just now): no changes are known, because nothing was"
                        + " scanned");
    }

    private static World european(String name, String... destinations) {
        return World.builder()
                .region(
                        "eu-central-1",
                        region -> region.model("anthropic.claude-sonnet-4-5-20250929-v1:0")
                                .model(name.endsWith("4.5") ? "new-model-v1:0" : "amazon.nova-pro-v1:0")
                                .profile(InferenceProfileBuilder.systemDefined(PROFILE)
                                        .in("eu-central-1")
                                        .named(name)
                                        .routing("anthropic.claude-sonnet-4-5-20250929-v1:0", destinations)
                                        .build()))
                .build();
    }

    private static World world(FoundationModelBuilder nova, String profile) {
        String only = profile.equals("us.a") ? "before-only" : "after-only";
        return World.builder()
                .region(
                        "us-east-1",
                        region -> region.model(nova.build())
                                .model(only)
                                .profile(InferenceProfileBuilder.systemDefined(profile)
                                        .routing("amazon.nova-pro-v1:0", "us-east-1")
                                        .build()))
                .build();
    }
}
