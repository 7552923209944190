package io.bedrockdiscovery.application.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.question.ScanQuestion;
import io.bedrockdiscovery.application.session.StoreSet;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests the lines that tell what a scan has changed. */
final class NewsLinesTest {
    private final StoreSet stores = new StoreSet(new InMemoryStore(), List::of, null);

    @Test
    void newAndGoneModels_areCountedAndNamed() {
        FakeSessions.of(world("a.one", "a.two"), stores).ask(everywhere());
        FakeSessions later = FakeSessions.of(world("a.two", "b.1", "b.2", "b.3", "b.4"), stores);
        later.clock().advance(Duration.ofHours(3));

        assertThat(lines(later))
                .containsSubsequence(
                        "Since the scan 3 h ago: 4 models new, 1 model gone (see 'changes')",
                        "  model new: b.1 in us-east-1, b.2 in us-east-1, b.3 in us-east-1, and 1 more",
                        "  model gone: a.one in us-east-1");
    }

    @Test
    void changes_areThoseOfThisScanAlone() {
        FakeSessions.of(world("a.one"), stores).ask(everywhere());
        FakeSessions later = FakeSessions.of(world("a.one", "a.two"), stores);
        later.clock().advance(Duration.ofHours(3));
        later.ask(everywhere());

        assertThat(lines(later)).contains("Nothing new since the scan a moment ago");
        later.clock().advance(Duration.ofMinutes(50));
        assertThat(lines(later)).contains("Nothing new since the scan 50 min ago");
    }

    @Test
    void firstAnswers_areNoNews() {
        assertThat(lines(FakeSessions.of(world("a.one"), stores)))
                .contains("These are the first answers; a later scan tells what is new");
    }

    @Test
    void scanThatNothingAnswered_isNoFirstOne() {
        FakeSessions sessions = FakeSessions.of(world("a.one"), stores);
        assertThat(lines(sessions)).contains("These are the first answers; a later scan tells what is new");

        sessions.scanning()
                .catalog()
                .regions()
                .keySet()
                .forEach(region -> sessions.sources().behave(region, Behaviour.failing(Reason.THROTTLED)));
        sessions.clock().advance(Duration.ofHours(1));

        assertThat(lines(sessions)).noneMatch(line -> line.contains("first answers") || line.contains("new"));
    }

    private static List<String> lines(FakeSessions sessions) {
        return PlainDocument.of(sessions.ask(everywhere()).answer());
    }

    private static ScanQuestion everywhere() {
        return new ScanQuestion(ScanRequest.everywhere().withRefresh(true));
    }

    private static World world(String... models) {
        return World.builder()
                .region(
                        "us-east-1",
                        region -> Stream.of(models).reduce(region, (built, id) -> built.model(id), (one, other) -> one))
                .build();
    }
}
