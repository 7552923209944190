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
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the question for the place and the contents of the store. */
final class CacheInfoQuestionTest {
    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void emptyStore_isDescribedWithoutACall() {
        Response response = sessions.ask(new CacheInfoQuestion());

        assertThat(response.complete()).isTrue();
        assertThat(AnswerJson.of(response)).isEqualTo(AnswerJson.parse("""
                {"schemaVersion": 1, "file": null, "sizeBytes": 0, "storeVersion": 1, "owners": [], "scans": 0}"""));
        assertThat(PlainDocument.of(response.answer()))
                .containsExactly("file: in memory", "size: 0 bytes", "store version: 1", "scans: 0");
        assertThat(sessions.calls()).isZero();
    }

    @Test
    void storeWithAScan_namesItsOwner() {
        sessions.scanning().catalog();

        Response response = sessions.ask(new CacheInfoQuestion());

        assertThat(AnswerJson.of(response)).containsEntry("scans", 1);
        assertThat(AnswerJson.list(response, "owners")).containsExactly(AnswerJson.parse("""
                {"account": "111122223333", "partition": "aws", "regions": 10,
                 "oldest": "2026-01-02T03:04:05Z", "newest": "2026-01-02T03:04:05Z"}"""));
    }

    @Test
    void storeThatCannotBeUsed_isToldInsteadOfAnEmptyOneDescribed() {
        FakeSessions substituted = FakeSessions.of(
                SmallWorld.WORLD, new StoreSet(new InMemoryStore(), List::of, "The cache is not writable."));

        NoAnswerException end = substituted.refusal(new CacheInfoQuestion());

        assertThat(end.kind()).isEqualTo(Kind.NOTHING_KNOWN);
        assertThat(end.lines()).containsExactly("The cache is not writable.");
    }
}
