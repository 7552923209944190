package io.bedrockdiscovery.application.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Tests the question for models by regions. */
final class MatrixQuestionTest {
    private static final Region DUBLIN = new Region("eu-west-1");
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final MatrixQuestion EVERYTHING = question(null);

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void cells_haveTheWaysToCallAndTheStringThatResolveGives() {
        Response response = sessions.ask(question("anthropic", DUBLIN, VIRGINIA, OREGON));

        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.of(response)).isEqualTo(AnswerJson.parse("""
                {"schemaVersion": 1, "regions": ["eu-west-1", "us-east-1", "us-west-2"], "rows": [
                  {"modelId": "anthropic.claude-3-7-sonnet-20250219-v1:0", "modelName": "Claude 3.7 Sonnet",
                   "providerName": "Anthropic",
                   "lifecycle": {"status": "ACTIVE", "startOfLife": null, "legacy": null, "extendedAccess": null,
                     "endOfLife": null, "ending": false, "ended": false},
                   "cells": {
                     "eu-west-1": {"modes": ["profile"],
                       "passAsModelId": "eu.anthropic.claude-3-7-sonnet-20250219-v1:0", "stale": false},
                     "us-east-1": {"modes": ["profile"],
                       "passAsModelId": "us.anthropic.claude-3-7-sonnet-20250219-v1:0", "stale": false}}}],
                 "unknownRegions": []}"""));
    }

    @Test
    void columns_areTheRegionsThatAreOpenToTheAccount() {
        assertThat(AnswerJson.of(sessions.ask(EVERYTHING)).get("regions"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("eu-west-1", "eu-central-2", "ap-northeast-1")
                .doesNotContain("af-south-1", "us-west-1");
    }

    @Test
    void unknownRegion_isNeverShownAsOneWithoutModels() {
        sessions.sources().behave(DUBLIN, Behaviour.failing(Reason.THROTTLED));

        Response response = sessions.ask(question(null, DUBLIN, VIRGINIA));

        assertThat(response.complete()).isFalse();
        assertThat(AnswerJson.list(response, "unknownRegions"))
                .hasSize(3)
                .allSatisfy(call -> assertThat(call).containsEntry("region", "eu-west-1"));
        assertThat(PlainDocument.of(response.answer()))
                .contains(
                        "MODEL | eu-west-1? | us-east-1",
                        "amazon.nova-pro-v1:0 | ? | opa",
                        "eu-west-1: not known, throttled (never seen before)");
        assertThat(response.answer().rows().orElseThrow().rows())
                .allSatisfy(row -> assertThat(row.get(7)).isEqualTo("unknown"));
    }

    @Test
    void regionThatIsNotAskedAbout_leavesTheAnswerComplete() {
        sessions.sources().behave(DUBLIN, Behaviour.failing(Reason.THROTTLED));

        assertThat(sessions.ask(question(null, VIRGINIA)).complete()).isTrue();
    }

    @Test
    void unknownProfiles_leaveTheOtherWaysToCall() {
        sessions.sources().behave(VIRGINIA, ListCall.SYSTEM_DEFINED_PROFILES, Behaviour.failing(Reason.THROTTLED));

        Response response = sessions.ask(question(null, VIRGINIA));

        assertThat(response.complete()).isFalse();
        assertThat(PlainDocument.of(response.answer()))
                .contains("amazon.nova-pro-v1:0 | oa?", "anthropic.claude-3-7-sonnet-20250219-v1:0 | ?");
    }

    @Test
    void lastKnownGood_isShownAsStale() {
        sessions.ask(EVERYTHING);
        sessions.clock().advance(Duration.ofDays(2));
        sessions.sources().behave(OREGON, Behaviour.failing(Reason.UNREACHABLE));

        Response response = sessions.ask(question(null, VIRGINIA, OREGON));

        assertThat(response.complete()).isFalse();
        assertThat(cell(response, "us-west-2"))
                .containsEntry("passAsModelId", "us.amazon.nova-pro-v1:0")
                .containsEntry("stale", true);
        assertThat(cell(response, "us-east-1")).containsEntry("stale", false);
        assertThat(PlainDocument.of(response.answer())).contains("MODEL | us-east-1 | us-west-2*");
        assertThat(response.answer().rows().orElseThrow().rows().get(0)).endsWith("profile unknown (stale)");
    }

    @Test
    void endedModels_standApartUnderTheirOwnHeading() {
        Instant now = FakeSessions.NOW;
        FakeSessions ends = FakeSessions.of(World.builder()
                .region(
                        "us-east-1",
                        region -> region.model(FoundationModelBuilder.of("a.gone")
                                        .legacyUntil(now.minusSeconds(1))
                                        .build())
                                .model(FoundationModelBuilder.of("b.going")
                                        .legacyUntil(now.minusSeconds(1))
                                        .build())
                                .model(FoundationModelBuilder.of("c.here").build()))
                .region(
                        "us-west-2",
                        region -> region.model(FoundationModelBuilder.of("b.going")
                                .legacyUntil(now.plusSeconds(60))
                                .build()))
                .build());

        Response response = ends.ask(question(null, VIRGINIA, OREGON));

        assertThat(PlainDocument.of(response.answer()))
                .containsSubsequence(
                        "# Active",
                        "c.here | o | ·",
                        "# Legacy or ending",
                        "b.going | o | o",
                        "# Ended",
                        "a.gone | o | ·");
        assertThat(AnswerJson.list(response, "rows"))
                .extracting(row -> AnswerJson.object(row, "lifecycle").get("ended"))
                .containsExactly(true, false, false);
    }

    @Test
    void modelThatOnlyAProfileNames_canBeCalledWhereItIsNotListed() {
        FakeSessions unlisted = FakeSessions.of(World.builder()
                .region("us-east-1", region -> region.model("amazon.nova-pro-v1:0"))
                .region(
                        "us-west-2",
                        region -> region.profile(InferenceProfileBuilder.systemDefined("us.nova")
                                .in("us-west-2")
                                .routing("amazon.nova-pro-v1:0", "us-east-1")
                                .build()))
                .build());

        assertThat(cell(unlisted.ask(question(null, VIRGINIA, OREGON)), "us-west-2"))
                .containsEntry("modes", List.of("profile"))
                .containsEntry("passAsModelId", "us.nova");
    }

    @Test
    void nothingThatMatches_isRefusedWithTheReason() {
        NoAnswerException nobody = sessions.refusal(question("nobody"));
        NoAnswerException nowhere = sessions.refusal(question(null, new Region("eu-west-9")));

        assertThat(nobody.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(nowhere.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(nowhere.lines()).singleElement().asString().startsWith("there is no region eu-west-9");
    }

    private static Map<String, Object> cell(Response response, String region) {
        Map<String, Object> first = AnswerJson.list(response, "rows").get(0);
        return AnswerJson.object(AnswerJson.object(first, "cells"), region);
    }

    private static MatrixQuestion question(String provider, Region... regions) {
        return new MatrixQuestion(provider, Arrays.asList(regions), List.of());
    }
}
