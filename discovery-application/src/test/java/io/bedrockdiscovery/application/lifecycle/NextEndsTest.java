package io.bedrockdiscovery.application.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.question.ScanQuestion;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the lines that tell which models end next. */
final class NextEndsTest {
    private static final Instant NOW = FakeSessions.NOW;

    @Test
    void nearestEnd_isNamed_withTheCommandThatListsAll() {
        assertThat(lines(World.builder()
                        .region(
                                "us-east-1",
                                region -> region.model(ending("a.far", 91))
                                        .model(ending("a.soon", 40))
                                        .model(ending("a.ended", -10)))
                        .region(
                                "eu-west-1",
                                region -> region.model(ending("a.soon", 12)).model(ending("b.soon", 89)))
                        .build()))
                .containsSubsequence(
                        "End of life within 90 days: 2 models; 1 model is past its end of life but still listed",
                        "  next: a.soon on 2026-01-14 (12 days)",
                        "  listed by: models --sort endOfLife --limit 3");
    }

    @Test
    void noNearEnd_isNotMentioned() {
        assertThat(lines(World.builder()
                        .region("us-east-1", region -> region.model(ending("a.far", 91)))
                        .build()))
                .noneMatch(line -> line.contains("nd of life"));
    }

    private static List<String> lines(World world) {
        return PlainDocument.of(FakeSessions.of(world)
                .ask(new ScanQuestion(ScanRequest.everywhere()))
                .answer());
    }

    private static FoundationModel ending(String id, int days) {
        return FoundationModelBuilder.of(id)
                .lifecycle(new Lifecycle(LifecycleStatus.ACTIVE, null, NOW.plus(Duration.ofDays(days)), null, null))
                .build();
    }
}
