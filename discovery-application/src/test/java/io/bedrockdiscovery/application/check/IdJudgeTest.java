package io.bedrockdiscovery.application.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.residency.Residency;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests the verdicts on ids. */
final class IdJudgeTest {
    private static final String CLAUDE = SmallWorld.CLAUDE.value();
    private static final String NOVA = SmallWorld.NOVA_PRO.value();

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    private Judgement judge(String text, String... from) {
        return judge(sessions.scanning().catalog(), text, null, from);
    }

    private static Judgement judge(Catalog catalog, String text, @Nullable String residency, String... from) {
        CheckCriteria criteria = new CheckCriteria(
                Stream.of(from).map(Region::new).toList(),
                residency == null ? null : Residency.parse(residency),
                Lifecycle.NOTICE);
        return new IdJudge(catalog, criteria).judge(text, false);
    }

    @Test
    void idThatCanBePassedAsItIs_isOk() {
        assertThat(judge(NOVA)).isEqualTo(new Judgement(SmallWorld.NOVA_PRO, Verdict.OK, null, List.of()));
        assertThat(judge(NOVA, "us-east-1", "eu-west-1").verdict()).isEqualTo(Verdict.OK);
        assertThat(judge(SmallWorld.EU_CLAUDE).verdict()).isEqualTo(Verdict.OK);
        assertThat(judge(
                                "arn:aws:bedrock:eu-west-1:111122223333:inference-profile/" + SmallWorld.EU_CLAUDE,
                                "us-east-1")
                        .verdict())
                .isEqualTo(Verdict.OK);
    }

    @Test
    void bareIdOfAModelThatNeedsAProfile_isNotCallable_withTheProfile() {
        Judgement judgement = judge(CLAUDE, "eu-west-1");

        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_CALLABLE);
        assertThat(judgement.detail())
                .isEqualTo(
                        "cannot be called on demand from eu-west-1; pass " + SmallWorld.EU_CLAUDE + " from eu-west-1");
        assertThat(judgement.replacements()).containsExactly(SmallWorld.EU_CLAUDE);
        assertThat(judge(CLAUDE).verdict()).isEqualTo(Verdict.NOT_CALLABLE);
    }

    @Test
    void bareIdOfAModelWithoutAnyNamedWayToCallIt_isUnknown() {
        World world = World.builder()
                .region(
                        "us-east-1",
                        region -> region.model(FoundationModelBuilder.novaPro()
                                .inferenceTypes()
                                .build()))
                .build();
        Catalog catalog = FakeSessions.of(world).scanning().catalog();

        assertThat(judge(catalog, NOVA, null))
                .isEqualTo(judge(catalog, NOVA, null, "us-east-1"))
                .isEqualTo(new Judgement(
                        SmallWorld.NOVA_PRO,
                        Verdict.UNKNOWN,
                        "us-east-1 lists amazon.nova-pro-v1:0, and AWS names no way to call it",
                        List.of()));
    }

    @Test
    void bareIdOfAModelThatNeedsAProfile_tellsThatTheProfileIsUnknown_whereProfilesWereNotRead() {
        FakeSessions.of(SmallWorld.WORLD)
                .scanning()
                .catalog()
                .regions()
                .keySet()
                .forEach(region -> sessions.sources()
                        .behave(region, ListCall.SYSTEM_DEFINED_PROFILES, Behaviour.failing(Reason.THROTTLED)));

        assertThat(judge(CLAUDE).detail())
                .startsWith("cannot be called on demand from any region; the profile to pass instead is not known")
                .endsWith(" regions could not be read (throttled)");
    }

    @Test
    void arnOfAModel_namesItOnly_soThatItHasToBeListed() {
        assertThat(judge("arn:aws:bedrock:eu-west-1::foundation-model/" + CLAUDE)
                        .verdict())
                .isEqualTo(Verdict.OK);
        assertThat(judge("arn:aws:bedrock:us-west-2::foundation-model/" + CLAUDE)
                        .verdict())
                .isEqualTo(Verdict.NOT_CALLABLE);
        assertThat(judge("arn:aws:bedrock:::foundation-model/" + CLAUDE).verdict())
                .isEqualTo(Verdict.OK);
    }

    @Test
    void profileOfAnotherGeography_isNotCallable_withTheOneOfTheRegion() {
        Judgement judgement = judge(SmallWorld.US_CLAUDE, "us-east-1", "eu-west-1");

        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_CALLABLE);
        assertThat(judgement.replacements()).containsExactly(SmallWorld.EU_CLAUDE);
    }

    @Test
    void callThatMayRunOutside_leavesTheResidency() {
        Catalog catalog = sessions.scanning().catalog();

        assertThat(judge(catalog, SmallWorld.EU_CLAUDE, "ie").verdict()).isEqualTo(Verdict.LEAVES_RESIDENCY);
        assertThat(judge(catalog, SmallWorld.EU_CLAUDE, "eu").verdict()).isEqualTo(Verdict.OK);
        assertThat(judge(catalog, NOVA, "eu").verdict()).isEqualTo(Verdict.OK);
        assertThat(judge(catalog, NOVA, "eu", "us-east-1").verdict()).isEqualTo(Verdict.LEAVES_RESIDENCY);
    }

    @Test
    void idThatIsNotListed_isNotFound_withTheNearest_evenIfAUserCouldMeanAnother() {
        assertThat(judge("amazon.nova-pro-v1"))
                .isEqualTo(new Judgement(
                        null, Verdict.NOT_FOUND, "no region lists this id; nearest: " + NOVA, List.of(NOVA)));
        assertThat(judge("anthropic.claude-3-7-sonnet-20250219-v2:0").replacements())
                .contains(CLAUDE);
        assertThat(judge("apac." + CLAUDE).verdict()).isEqualTo(Verdict.NOT_FOUND);
        assertThat(judge("apac." + CLAUDE).replacements()).containsExactly(SmallWorld.EU_CLAUDE, SmallWorld.US_CLAUDE);
    }

    @Test
    void idThatIsNotListed_isUnknown_whereAListIsUnknown() {
        sessions.sources().behave(new Region("eu-north-1"), ListCall.MODELS, Behaviour.failing(Reason.THROTTLED));

        assertThat(judge("anthropic.claude-9-v1:0").verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(judge(CLAUDE).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(judge(CLAUDE, "eu-west-1").verdict()).isEqualTo(Verdict.NOT_CALLABLE);
        assertThat(judge(NOVA).verdict()).isEqualTo(Verdict.OK);
        assertThat(judge(NOVA, "eu-north-1").verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void idOfAnotherCatalogue_isNotCallable_byTheRuntime() {
        IdJudge judge =
                new IdJudge(sessions.scanning().catalog(), CheckCriteria.USUAL, id -> Optional.of("listed elsewhere"));

        assertThat(judge.judge("openai.gpt-9", false))
                .isEqualTo(new Judgement(null, Verdict.NOT_CALLABLE, "listed elsewhere", List.of()));
    }

    @Test
    void targetOfTheAccountsOwn_isUnknown() {
        assertThat(judge("arn:aws:bedrock:us-east-1:111122223333:imported-model/abcdef012345")
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(judge("arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/" + SmallWorld.CHECKOUT)
                        .verdict())
                .isEqualTo(Verdict.OK);
    }

    @Test
    void lifecycle_decidesWhereTheIdCanBeCalled() {
        Instant now = FakeSessions.NOW;

        assertThat(life(LifecycleStatus.LEGACY, now.minusSeconds(1)).verdict()).isEqualTo(Verdict.ENDED);
        assertThat(life(LifecycleStatus.LEGACY, now.plus(Duration.ofDays(89))).verdict())
                .isEqualTo(Verdict.ENDING);
        assertThat(life(LifecycleStatus.LEGACY, now.plus(Duration.ofDays(91))).verdict())
                .isEqualTo(Verdict.LEGACY);
        assertThat(life(LifecycleStatus.LEGACY, null).verdict()).isEqualTo(Verdict.LEGACY);
        assertThat(life(LifecycleStatus.ACTIVE, now.plus(Duration.ofDays(89))).detail())
                .isEqualTo("us-east-1: the model ends on 2026-04-01");
        assertThat(life(LifecycleStatus.ACTIVE, now.plus(Duration.ofDays(91))).verdict())
                .isEqualTo(Verdict.OK);
    }

    private static Judgement life(LifecycleStatus status, @Nullable Instant end) {
        World world = World.builder()
                .region(
                        "us-east-1",
                        region -> region.model(FoundationModelBuilder.novaPro()
                                .inferenceTypes(InferenceType.ON_DEMAND)
                                .lifecycle(new Lifecycle(status, null, end, null, null))
                                .build()))
                .build();
        return judge(FakeSessions.of(world).scanning().catalog(), NOVA, null);
    }
}
