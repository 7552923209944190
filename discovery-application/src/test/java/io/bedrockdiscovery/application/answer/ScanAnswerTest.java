package io.bedrockdiscovery.application.answer;

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
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the report of a scan as users see it. */
final class ScanAnswerTest {
    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void regionsThatFailAlike_shareOneLine() {
        fail("eu-central-1", "eu-north-1", "eu-west-1", "us-east-1", "us-west-2");

        assertThat(lines())
                .contains("Not answered in full:")
                .filteredOn(line -> line.contains("throttled"))
                .singleElement()
                .asString()
                .startsWith("5 regions unknown (throttled")
                .endsWith("): eu-central-1, eu-north-1, eu-west-1, us-east-1, us-west-2");
    }

    @Test
    void fewRegionsThatFail_haveRows_andEarlierAnswersAreToldWhereThereAreSome() {
        sessions.ask(question());
        sessions.clock().advance(Duration.ofHours(1));
        fail("eu-west-1", "us-east-1");

        assertThat(lines())
                .contains("Not answered in full; earlier answers are kept, and marked as stale:")
                .filteredOn(line -> line.contains("throttled"))
                .hasSize(2);
    }

    private void fail(String... regions) {
        for (String region : regions) {
            sessions.sources().behave(new Region(region), Behaviour.failing(Reason.THROTTLED));
        }
    }

    private List<String> lines() {
        return PlainDocument.of(sessions.ask(question()).answer());
    }

    private static ScanQuestion question() {
        return new ScanQuestion(ScanRequest.everywhere().withRefresh(true));
    }
}
