package io.bedrockdiscovery.application.unseen;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.document.ListSelection;
import io.bedrockdiscovery.application.listing.ProfileListQuestion;
import io.bedrockdiscovery.application.question.AccessQuestion;
import io.bedrockdiscovery.application.question.BestRegionQuestion;
import io.bedrockdiscovery.application.question.ModelQuestion;
import io.bedrockdiscovery.application.question.ModelsQuestion;
import io.bedrockdiscovery.application.question.ProfileQuestion;
import io.bedrockdiscovery.application.question.RegionQuestion;
import io.bedrockdiscovery.application.question.RoutesQuestion;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.target.TargetsQuestion;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.domain.target.TargetKind;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests that what is not known never reads as nothing in an answer itself, which is all that users see without warnings. */
final class UnseenInAnswersTest {
    private static final Region DUBLIN = new Region("eu-west-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final Region CLOSED = new Region("af-south-1");
    private static final String NOVA = SmallWorld.NOVA_PRO.value();
    private static final String DENIED = "not known, access denied";
    private static final String NEVER_SEEN = "eu-west-1: " + DENIED + " (never seen before)";

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void listsOfARegionThatWasNeverSeen_areNoNumber() {
        deny(DUBLIN);
        for (TargetCall call : TargetCall.values()) {
            sessions.sources().targets().behave(DUBLIN, call, Behaviour.failing(Reason.ACCESS_DENIED));
        }

        assertThat(lines(profiles(DUBLIN))).containsExactly(NEVER_SEEN);
        assertThat(lines(new TargetsQuestion(DUBLIN, null))).containsExactly(NEVER_SEEN);
        assertThat(lines(new TargetsQuestion(DUBLIN, TargetKind.MANTLE))).containsExactly(NEVER_SEEN);
        assertThat(lines(new TargetsQuestion(DUBLIN, TargetKind.PROFILE))).containsExactly(NEVER_SEEN);
    }

    @Test
    void listsOfARegionThatIsNotOptedIn_areToldToBeClosed() {
        String closed = "af-south-1: this account has not opted in";

        assertThat(lines(profiles(CLOSED))).containsExactly(closed);
        assertThat(lines(new TargetsQuestion(CLOSED, null))).containsExactly(closed);
        assertThat(sessions.ask(new TargetsQuestion(CLOSED, null)).complete()).isTrue();
    }

    @Test
    void targetsOfADeniedRegion_areNotComplete() {
        sessions.sources().behave(DUBLIN, Behaviour.failing(Reason.DENIED_BY_ORGANIZATION));

        Response response = sessions.ask(new TargetsQuestion(DUBLIN, null));

        assertThat(response.complete()).isFalse();
        assertThat(PlainDocument.of(response.answer()).get(0)).startsWith("eu-west-1: denied to this account (");
    }

    @Test
    void listsOfEveryRegion_nameTheOnesThatWereNotSeen() {
        deny(DUBLIN);

        assertThat(lines(profiles(null)))
                .startsWith(
                        "2 system-defined profiles; 1 application profile not listed (--all" + " lists them)",
                        NEVER_SEEN);
        assertThat(lines(models(null))).contains(NEVER_SEEN);
        assertThat(lines(new TargetsQuestion(null, TargetKind.PROFILE))).contains(NEVER_SEEN);
    }

    @Test
    void waysToCallThatNoListNames_areUnknown() {
        denyProfiles(OREGON);

        Response response = sessions.ask(models(OREGON));

        assertThat(PlainDocument.of(response.answer()))
                .contains("us-west-2: profiles, application profiles " + DENIED + " (never seen before)")
                .anyMatch(line -> line.startsWith(NOVA) && line.endsWith("| unknown"));
        assertThat(response.answer().rows().orElseThrow().rows().get(0)).contains("us-west-2:unknown");
        assertThat(AnswerJson.object(AnswerJson.list(response, "models").get(0), "access"))
                .containsEntry("us-west-2", List.of());
    }

    @Test
    void secondCatalogueThatWasNotRead_isNamed() {
        sessions.sources().targets().behave(DUBLIN, TargetCall.MANTLE_MODELS, Behaviour.failing(Reason.UNREACHABLE));

        assertThat(lines(new ModelsQuestion(DUBLIN, null, null, null, null, true, List.of())))
                .contains("eu-west-1: mantleModels not known, unreachable (never seen before)");
    }

    @Test
    void oneModelOrProfile_isShownWithTheListsThatCouldTellMore() {
        denyProfiles(OREGON);
        denyProfiles(DUBLIN);
        String unread = "us-west-2: profiles, application profiles " + DENIED;

        assertThat(lines(new ModelQuestion(NOVA, OREGON))).contains("# Not known", unread);
        assertThat(lines(new ProfileQuestion(SmallWorld.US_NOVA)))
                .contains("eu-west-1, us-west-2: profiles, application profiles " + DENIED);
        assertThat(lines(new RoutesQuestion(NOVA, RouteCriteria.from(DUBLIN))))
                .contains("# Not known, so that there may be more ways");
    }

    @Test
    void regionsThatMightBeBetter_areNamed() {
        deny(DUBLIN);

        assertThat(lines(new BestRegionQuestion(NOVA, RankingCriteria.ANY, null)))
                .contains("# Not known, so that there may be better ones", "eu-west-1: " + DENIED);
    }

    @Test
    void accessToAModel_isUnknownWhereItIsNotKnownToBeListed() {
        deny(DUBLIN);

        Response response = sessions.ask(new AccessQuestion(NOVA, null));

        assertThat(PlainDocument.of(response.answer()).get(0)).contains(", unknown in 1 of 3 regions");
        assertThat(AnswerJson.list(response, "regions"))
                .filteredOn(each -> "eu-west-1".equals(each.get("region")))
                .singleElement()
                .satisfies(each ->
                        assertThat(each).containsEntry("verdict", "unknown").containsEntry("reason", "access-denied"));
    }

    @Test
    void emptyLists_areNumbers_becauseTheyAreKnown() {
        assertThat(lines(new RegionQuestion(new Region("eu-north-1"))).get(0))
                .isEqualTo("# eu-north-1: 0 models, 0 profiles");
        assertThat(lines(profiles(new Region("eu-north-1")))).containsExactly("0 profiles");
        assertThat(lines(new RegionQuestion(CLOSED)).get(0)).isEqualTo("# af-south-1: not opted in");
    }

    private void deny(Region region) {
        sessions.sources().behave(region, Behaviour.failing(Reason.ACCESS_DENIED));
    }

    private void denyProfiles(Region region) {
        sessions.sources()
                .behave(region, ListCall.SYSTEM_DEFINED_PROFILES, Behaviour.failing(Reason.ACCESS_DENIED))
                .behave(region, ListCall.APPLICATION_PROFILES, Behaviour.failing(Reason.ACCESS_DENIED));
    }

    private List<String> lines(Question question) {
        return PlainDocument.of(sessions.ask(question).answer());
    }

    private static ProfileListQuestion profiles(@Nullable Region region) {
        return new ProfileListQuestion(List.of(), region, false, ListSelection.ALL);
    }

    private static ModelsQuestion models(@Nullable Region region) {
        return new ModelsQuestion(region, null, null, null, null, false, List.of());
    }
}
