package io.bedrockdiscovery.application.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the question for the best regions to call a model from. */
final class BestRegionQuestionTest {
    private static final Region DUBLIN = new Region("eu-west-1");
    private static final Region OREGON = new Region("us-west-2");

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void preferredRegion_isFirst_andThenTheFastest() {
        sessions.sources().models().behave(OREGON, Behaviour.taking(Duration.ofMillis(20)));
        sessions.sources().models().behave(new Region("us-east-1"), Behaviour.taking(Duration.ofMillis(90)));
        sessions.sources().models().behave(DUBLIN, Behaviour.taking(Duration.ofMillis(200)));

        Response response =
                sessions.ask(new BestRegionQuestion("nova-pro", RankingCriteria.preferring(List.of(DUBLIN)), null));

        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.list(response, "ranking"))
                .extracting(
                        each -> each.get("region"),
                        each -> each.get("preferred"),
                        each -> each.get("latencyMs"),
                        each -> each.get("latencySource"))
                .containsExactly(
                        tuple("eu-west-1", true, 200.0, "calls"),
                        tuple("us-west-2", false, 20.0, "calls"),
                        tuple("us-east-1", false, 90.0, "calls"));
        assertThat(PlainDocument.of(response.answer()))
                .startsWith(
                        "# Best: eu-west-1, pass amazon.nova-pro-v1:0",
                        "RANK | REGION | LATENCY | WHY | VIA | PASS AS MODEL ID | MAY RUN IN",
                        "1 | eu-west-1 (preferred) | 200 ms | preferred | on-demand | amazon.nova-pro-v1:0 | eu-west-1")
                .contains("# Left out (8)", "1  Bedrock is not offered in this region: us-west-1");
    }

    @Test
    void tie_isTold_andWhyAPreferredRegionIsLeftOut() {
        sessions.sources().models().behave(OREGON, Behaviour.taking(Duration.ofMillis(80)));
        sessions.sources().models().behave(new Region("us-east-1"), Behaviour.taking(Duration.ofMillis(75)));
        sessions.sources().models().behave(DUBLIN, Behaviour.taking(Duration.ofMillis(20)));
        Region frankfurt = new Region("eu-central-1");

        Response response =
                sessions.ask(new BestRegionQuestion("nova-pro", RankingCriteria.preferring(List.of(frankfurt)), null));

        assertThat(PlainDocument.of(response.answer()))
                .anyMatch(line -> line.startsWith("1 | eu-west-1 | 20 ms | by latency | "))
                .anyMatch(line -> line.startsWith("2 | us-east-1 | 75 ms | tie, by name | "))
                .anyMatch(line -> line.startsWith("3 | us-west-2 | 80 ms | tie, by name | "))
                .contains("Latencies that differ by no more than the noise of their measurement are ties; names decide"
                        + " those.");
        assertThat(response.notes())
                .containsExactly("eu-central-1 is preferred, but left out: the region does not list the model");
    }

    @Test
    void limit_cutsTheRanking_andNotTheReasonsForTheOtherRegions() {
        Response all = sessions.ask(new BestRegionQuestion("nova-pro", RankingCriteria.ANY, null));
        Response one = sessions.ask(new BestRegionQuestion("nova-pro", RankingCriteria.ANY, 1));

        assertThat(AnswerJson.list(all, "ranking")).hasSize(3);
        assertThat(AnswerJson.list(one, "ranking")).hasSize(1);
        assertThat(one.answer().rows().orElseThrow().rows()).hasSize(1);
        assertThat(AnswerJson.list(one, "dropped")).isEqualTo(AnswerJson.list(all, "dropped"));
    }

    @Test
    void limitBelowOne_isInvalid() {
        assertThatThrownBy(() -> new BestRegionQuestion("nova-pro", RankingCriteria.ANY, 0))
                .isInstanceOfSatisfying(
                        NoAnswerException.class, end -> assertThat(end.kind()).isEqualTo(Kind.INVALID))
                .hasMessage("--limit must be at least 1");
    }

    @Test
    void criteriaThatNoRegionMeets_areNoMatch_withEachReasonOnceAndTheNearestAlternative() {
        NoAnswerException end = sessions.refusal(
                new BestRegionQuestion("claude", new RankingCriteria(List.of(), RouteCriteria.ANY.within("de")), null));

        assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(end.lines())
                .containsExactly(
                        "anthropic.claude-3-7-sonnet-20250219-v1:0 cannot be called as asked from any region",
                        "nearest: eu.anthropic.claude-3-7-sonnet-20250219-v1:0 from eu-west-1 may run in eu-central-1"
                                + " (Frankfurt, DE), eu-west-1 (IE)",
                        "residency eu would allow it",
                        "may run outside de: eu-west-1, us-east-1");
        assertThat(AnswerJson.of(end))
                .containsEntry("modelId", SmallWorld.CLAUDE.value())
                .containsEntry("ranking", List.of());
    }

    @Test
    void regionThatIsNotKnown_makesTheRankingIncomplete() {
        sessions.sources().behave(OREGON, Behaviour.failing(Reason.THROTTLED));

        Response response = sessions.ask(new BestRegionQuestion("nova-pro", RankingCriteria.ANY, null));

        assertThat(response.complete()).isFalse();
        assertThat(response.warnings())
                .singleElement()
                .asString()
                .startsWith("unknown: us-west-2")
                .endsWith("throttled: the fake was told to fail: throttled");
        assertThat(AnswerJson.list(response, "unknownRegions"))
                .extracting(each -> each.get("region"))
                .containsOnly("us-west-2");
    }

    @Test
    void preferredRegionThatDoesNotExist_hasANullForm() {
        NoAnswerException end = sessions.refusal(
                new BestRegionQuestion("nova-pro", RankingCriteria.preferring(List.of(new Region("eu-west-9"))), null));

        assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(AnswerJson.of(end)).isEqualTo(AnswerJson.parse("""
                {"schemaVersion": 1, "modelId": null, "ranking": null, "dropped": null, "unknownRegions": []}"""));
    }

    @Test
    void sheet_hasTheStatusOfTheLifecycle_asOtherListsDo() {
        Rows rows = sessions.ask(new BestRegionQuestion("nova-pro", RankingCriteria.ANY, null))
                .answer()
                .rows()
                .orElseThrow();

        int column = rows.header().indexOf("lifecycle");
        assertThat(rows.rows()).allSatisfy(row -> assertThat(row.get(column)).isEqualTo("ACTIVE"));
    }
}
