package io.bedrockdiscovery.application.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that every hidden id is found, and nothing in texts without any. */
final class CorpusTest {
    private final TextScanner scanner = new TextScanner(
            Vocabulary.of(FakeSessions.of(SmallWorld.WORLD).scanning().catalog()));

    @Test
    void everyHiddenId_isFound_andNothingElse() throws IOException {
        assertFound(400, 6_000);
        assertFound(6, 400_000);
    }

    /** As large as the largest repositories: 10,000 files and 1 GB in all. */
    @Test
    @Tag("campaign")
    void largeTree_isReadInMemoryForOneText() throws IOException {
        assertFound(10_000, 80_000);
    }

    private void assertFound(int texts, int length) throws IOException {
        int hidden = 0;
        for (int seed = 0; seed < texts; seed++) {
            Corpus.Text text = Corpus.text(seed, length, seed % 3 != 0);
            List<String> found = new ArrayList<>();
            scanner.scan(new ByteArrayInputStream(text.bytes()), mention -> found.add(mention.text()));
            assertThat(found).as("seed " + seed).isEqualTo(text.ids());
            hidden += text.ids().size();
        }
        assertThat(hidden).isGreaterThan(texts);
    }
}
