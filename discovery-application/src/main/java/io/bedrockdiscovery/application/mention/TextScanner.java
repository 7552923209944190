package io.bedrockdiscovery.application.mention;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads texts in parts of one size, so that the length of a text or of its lines makes no difference to memory, and tells
 * what is mentioned in them. Use one for many texts, one after the other; for one thread.
 */
public final class TextScanner {
    private static final int WINDOW = 1 << 16;
    /** Greater than the length of any id or ARN. */
    private static final int AHEAD = 1 << 11;
    /** Enough to see a geography, a provider and the kind of a resource that stand at the end of a part. */
    private static final int BEHIND = 128;

    private final MentionFinder finder;
    private final char[] window = new char[WINDOW];

    /** Creates a scanner that recognises ids by a vocabulary. */
    public TextScanner(Vocabulary words) {
        this.finder = new MentionFinder(words);
    }

    /**
     * Reports the mentions in a text, in their order.
     *
     * @param in the bytes in UTF-8, or in UTF-16 or UTF-32 with a byte order mark; what is no text in them is passed over
     * @return false for bytes that are no text, of which nothing is reported
     */
    public boolean scan(InputStream in, Consumer<Mention> found) throws IOException {
        byte[] head = in.readNBytes(TextEncoding.HEAD);
        Optional<TextEncoding> encoding = TextEncoding.of(head);
        if (encoding.isEmpty()) {
            return false;
        }
        int mark = encoding.get().mark();
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), in);
        scan(
                new InputStreamReader(
                        whole,
                        encoding.get()
                                .charset()
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                found);
        return true;
    }

    private void scan(Reader reader, Consumer<Mention> found) throws IOException {
        Lines lines = new Lines();
        int filled = 0;
        int next = 0;
        boolean ended = false;
        while (!ended) {
            int read = 0;
            while (filled < WINDOW && read >= 0) {
                read = reader.read(window, filled, WINDOW - filled);
                filled += Math.max(read, 0);
            }
            ended = read < 0;
            String text = new String(window, 0, filled);
            int limit = ended ? filled : filled - AHEAD;
            next = finder.find(text, next, limit, span -> {
                lines.advance(text, span.start());
                found.accept(new Mention(
                        lines.line(),
                        lines.column(span.start()),
                        text.substring(span.start(), span.end()),
                        span.resource()));
            });
            int kept = Math.max(0, limit - BEHIND);
            lines.advance(text, limit);
            lines.drop(kept);
            System.arraycopy(window, kept, window, 0, filled - kept);
            filled -= kept;
            next -= kept;
        }
    }

    /** The number of the line at a place that only moves forward; ends of lines are those of every system. */
    private static final class Lines {
        private int line = 1;
        private int start;
        private int place;

        void advance(String text, int to) {
            for (; place < to; place++) {
                char c = text.charAt(place);
                boolean both = c == '\r' && place + 1 < text.length() && text.charAt(place + 1) == '\n';
                if (c == '\n' || (c == '\r' && !both)) {
                    line++;
                    start = place + 1;
                }
            }
        }

        int line() {
            return line;
        }

        int column(int at) {
            return at - start + 1;
        }

        void drop(int characters) {
            start -= characters;
            place -= characters;
        }
    }
}
