package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.postgres.AccountMask.EncodedText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of content, by which content that is stored already is found and not written again. */
final class ContentKey implements Comparable<ContentKey> {
    private final byte[] sha256;

    ContentKey(byte[] sha256) {
        this.sha256 = sha256.clone();
    }

    /** Returns the key of a list of values, each of them null, text, a flag, a list of texts or the key of other content. */
    static ContentKey of(List<? extends @Nullable Object> values) {
        MessageDigest digest = newDigest();
        values.forEach(value -> add(digest, value));
        return new ContentKey(digest.digest());
    }

    byte[] bytes() {
        return sha256.clone();
    }

    @Override
    public int compareTo(ContentKey other) {
        return Arrays.compareUnsigned(sha256, other.sha256);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContentKey key && Arrays.equals(sha256, key.sha256);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sha256);
    }

    // Each value follows its type and its length, so that different lists never give the same bytes.
    private static void add(MessageDigest digest, @Nullable Object value) {
        if (value == null) {
            digest.update((byte) 'n');
        } else if (value instanceof Boolean flag) {
            digest.update((byte) (flag ? 'y' : 'f'));
        } else if (value instanceof String text) {
            addBytes(digest, 't', StoredText.encode(text).getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof EncodedText text) {
            addBytes(digest, 't', text.text().getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof ContentKey key) {
            addBytes(digest, 'k', key.sha256);
        } else if (value instanceof List<?> list) {
            addLength(digest, 'l', list.size());
            list.forEach(each -> add(digest, each));
        } else {
            throw new IllegalArgumentException("not content: " + value.getClass());
        }
    }

    private static void addBytes(MessageDigest digest, char type, byte[] bytes) {
        addLength(digest, type, bytes.length);
        digest.update(bytes);
    }

    private static void addLength(MessageDigest digest, char type, int length) {
        digest.update((byte) type);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
