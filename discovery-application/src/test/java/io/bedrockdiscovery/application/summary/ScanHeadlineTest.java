package io.bedrockdiscovery.application.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.question.ScanQuestion;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests the line that leads the report of a scan. */
final class ScanHeadlineTest {
    private static final Region DUBLIN = new Region("eu-west-1");

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);
    private final ScanQuestion question = new ScanQuestion(ScanRequest.everywhere());

    @Test
    void regionsThatAnsweredInFull_areCounted_andTheTimeIsTold() {
        sessions.sources()
                .behave(DUBLIN, Behaviour.failing(Reason.THROTTLED))
                .behave(
                        new Region("us-east-1"),
                        Behaviour.doing(() -> sessions.clock().advance(Duration.ofMillis(6_520))));

        assertThat(PlainDocument.of(sessions.ask(question).answer()))
                .first()
                .isEqualTo("8 of 9 regions answered in 19.6 s: 2 models, 3 profiles");
    }

    @Test
    void regionsThatEc2DoesNotList_mayBeMore() {
        sessions.sources().regions().behave(Behaviour.failing(Reason.ACCESS_DENIED));

        assertThat(PlainDocument.of(sessions.ask(question).answer()))
                .first()
                .asString()
                .contains(" of at least ");
    }

    @Test
    void answersOfTheCache_areToldWithTheirAge() {
        sessions.ask(question);
        sessions.clock().advance(Duration.ofHours(3));

        assertThat(PlainDocument.of(sessions.askCached(question).answer()))
                .first()
                .isEqualTo("9 of 9 regions known from the cache (3 h ago): 2 models, 4 profiles");
    }

    @Test
    void answersThatMayNoLongerHold_doNotCount() {
        sessions.ask(question);
        sessions.clock().advance(Duration.ofDays(3));

        assertThat(PlainDocument.of(sessions.askCached(question).answer()))
                .first()
                .isEqualTo("0 of 9 regions known from the cache (3 days ago): 2 models, 4 profiles");
    }
}
