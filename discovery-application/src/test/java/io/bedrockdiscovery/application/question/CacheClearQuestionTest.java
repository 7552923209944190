package io.bedrockdiscovery.application.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.StoreSet;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.BrokenStore;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the request to remove something from the store. */
final class CacheClearQuestionTest {
    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void everything_isRemoved_withoutACall() {
        sessions.scanning().catalog();
        int calls = sessions.calls();

        Response response = sessions.ask(new CacheClearQuestion(ClearRequest.ALL));

        assertThat(AnswerJson.of(response))
                .isEqualTo(AnswerJson.parse("{\"schemaVersion\": 1, \"cleared\": {\"regions\": 10, \"scans\": 1}}"));
        assertThat(PlainDocument.of(response.answer())).containsExactly("Cleared: 10 regions, 1 scan");
        assertThat(sessions.calls()).isEqualTo(calls);
        assertThat(FakeSessions.refusal(sessions.cached(), new RegionsQuestion())
                        .kind())
                .isEqualTo(Kind.NOTHING_KNOWN);
    }

    @Test
    void oneRegion_isRemovedAlone() {
        sessions.scanning().catalog();

        Response response =
                sessions.ask(new CacheClearQuestion(new ClearRequest(new Region("eu-west-1"), null, false)));

        assertThat(AnswerJson.of(response).get("cleared"))
                .isEqualTo(AnswerJson.parse("{\"regions\": 1, \"scans\": 0}"));
    }

    @Test
    void regionThatDoesNotExist_isNoMatch_unlikeOneOfWhichNothingIsHeld() {
        NoAnswerException end = sessions.refusal(clear("eu-west-9"));

        assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(end.lines())
                .containsExactly("there is no region eu-west-9, and the cache holds nothing of it; nearest: eu-west-1,"
                        + " eu-west-2, eu-west-3");
        assertThat(PlainDocument.of(sessions.ask(clear("eu-west-2")).answer()))
                .containsExactly("Cleared: 0 regions, 0 scans");
    }

    private static CacheClearQuestion clear(String region) {
        return new CacheClearQuestion(new ClearRequest(new Region(region), null, false));
    }

    @Test
    void storeThatCannotBeUsed_isToldInsteadOfAnEmptyOneCleared() {
        FakeSessions substituted = FakeSessions.of(
                SmallWorld.WORLD, new StoreSet(new InMemoryStore(), List::of, "The cache is not writable."));

        NoAnswerException end = substituted.refusal(new CacheClearQuestion(ClearRequest.ALL));

        assertThat(end.kind()).isEqualTo(Kind.NOTHING_KNOWN);
        assertThat(end.lines()).containsExactly("The cache is not writable.");
    }

    @Test
    void storeThatFails_isTold() {
        FakeSessions broken = FakeSessions.of(
                SmallWorld.WORLD, new StoreSet(BrokenStore.of("The cache is damaged."), List::of, null));

        NoAnswerException end = broken.refusal(new CacheClearQuestion(ClearRequest.ALL));

        assertThat(end.kind()).isEqualTo(Kind.NOTHING_KNOWN);
        assertThat(end.lines()).containsExactly("The cache is damaged.");
    }
}
