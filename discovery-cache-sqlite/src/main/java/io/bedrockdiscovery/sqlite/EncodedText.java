package io.bedrockdiscovery.sqlite;

import java.nio.charset.StandardCharsets;

/**
 * Text that {@link StoredText} has encoded, with its bytes, so that it is neither encoded for the key and again for the
 * file, nor again for each item that has it.
 */
final class EncodedText {
    private final String text;
    private final byte[] utf8;

    private EncodedText(String text) {
        this.text = text;
        this.utf8 = text.getBytes(StandardCharsets.UTF_8);
    }

    static EncodedText of(String text) {
        return new EncodedText(StoredText.encode(text));
    }

    String text() {
        return text;
    }

    byte[] utf8() {
        return utf8;
    }
}
