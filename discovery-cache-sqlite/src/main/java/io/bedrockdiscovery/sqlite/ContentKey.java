package io.bedrockdiscovery.sqlite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names content by its SHA-256, so that what is already there is found and not written again. */
final class ContentKey {
    private final byte[] sha256;

    private ContentKey(byte[] sha256) {
        this.sha256 = sha256;
    }

    /** Of values that are null, text, {@code Long} or keys of other content, in this order. */
    static ContentKey of(List<? extends @Nullable Object> values) {
        MessageDigest digest = sha256();
        for (Object value : values) {
            add(digest, value);
        }
        return new ContentKey(digest.digest());
    }

    byte[] bytes() {
        return sha256.clone();
    }

    // The kind and the length stand before each value: no two lists of values give the same bytes.
    private static void add(MessageDigest digest, @Nullable Object value) {
        if (value == null) {
            digest.update((byte) 'n');
        } else if (value instanceof Long number) {
            digest.update((byte) 'i');
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        } else if (value instanceof String text) {
            addBytes(digest, 't', StoredText.of(text).getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof ContentKey key) {
            addBytes(digest, 'k', key.sha256);
        } else {
            throw new IllegalArgumentException("not content: " + value.getClass());
        }
    }

    private static void addBytes(MessageDigest digest, char kind, byte[] bytes) {
        digest.update((byte) kind);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
