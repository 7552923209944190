package io.bedrockdiscovery.application.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the reading of texts in parts. */
final class TextScannerTest {
    private static final String ID = "eu.anthropic.claude-3-7-sonnet-20250219-v1:0";
    private static final String ARN = "arn:aws:bedrock:eu-west-1:111122223333:inference-profile/" + ID;

    private final TextScanner scanner = new TextScanner(
            Vocabulary.of(FakeSessions.of(SmallWorld.WORLD).scanning().catalog()));

    private List<Mention> scan(byte[] bytes) throws IOException {
        List<Mention> found = new ArrayList<>();
        assertThat(scanner.scan(new ByteArrayInputStream(bytes), found::add)).isTrue();
        return found;
    }

    private List<Mention> scan(String text) throws IOException {
        return scan(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_areCounted_withTheEndsOfEverySystem(String end) throws IOException {
        String text = "first" + end + end + "id: " + ID + end + "x" + end + ID;

        assertThat(scan(text)).containsExactly(new Mention(3, 5, ID, false), new Mention(5, 1, ID, false));
    }

    @Test
    void idAtEveryPlaceAroundTheEndOfAPart_isFoundOnce() throws IOException {
        for (int before = (1 << 16) - (1 << 11) - 200; before < (1 << 16) + 20; before += 7) {
            for (String id : List.of(ID, ARN)) {
                String text = "\n" + "x".repeat(before) + " " + id + " end";
                assertThat(scan(text)).containsExactly(new Mention(2, before + 2, id, false));
            }
        }
    }

    @Test
    void longLineAndManyParts_keepTheirLinesAndColumns() throws IOException {
        String text = "y".repeat(300_000) + "\"" + ID + "\"\n" + ("z".repeat(70) + "\n").repeat(5_000) + ARN + "\n";

        assertThat(scan(text)).containsExactly(new Mention(1, 300_002, ID, false), new Mention(5_002, 1, ARN, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void byteOrderMark_tellsTheEncoding(String charset) throws IOException {
        byte[] bytes = ("\ufeff" + ID + "\r\nmodel=" + ID).getBytes(Charset.forName(charset));

        assertThat(scan(bytes)).containsExactly(new Mention(1, 1, ID, false), new Mention(2, 7, ID, false));
    }

    @Test
    void bytesThatAreNoUtf8_doNotHideWhatIsBesideThem() throws IOException {
        byte[] bytes = ("\u00e9\u00fc " + ID).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(scan(bytes)).containsExactly(new Mention(1, 4, ID, false));
    }

    @Test
    void binaryContent_isPassedOver() throws IOException {
        byte[] bytes = ("PNG\0" + ID).getBytes(StandardCharsets.UTF_8);

        assertThat(scanner.scan(new ByteArrayInputStream(bytes), found -> {
                    throw new AssertionError(found);
                }))
                .isFalse();
    }

    @Test
    void streamThatGivesFewBytesAtATime_isReadWhole() throws IOException {
        byte[] bytes = ("x\n".repeat(5_000) + ID).getBytes(StandardCharsets.UTF_8);
        InputStream slow = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 13));
            }
        };
        List<Mention> found = new ArrayList<>();

        scanner.scan(slow, found::add);

        assertThat(found).containsExactly(new Mention(5_001, 1, ID, false));
    }
}
