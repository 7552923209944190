package io.bedrockdiscovery.sqlite;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of content, by which content that is stored already is found and not written again. */
final class ContentKey {
    private final byte[] sha256;

    ContentKey(byte[] sha256) {
        this.sha256 = sha256.clone();
    }

    /**
     * Returns the key of a list of values, each of them null, text, {@link EncodedText}, {@link ModelLists.Text}, {@code Long} or
     * the key of other content.
     */
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
        } else if (value instanceof Long number) {
            digest.update((byte) 'i');
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        } else if (value instanceof String text) {
            addBytes(digest, 't', EncodedText.of(text).utf8());
        } else if (value instanceof EncodedText text) {
            addBytes(digest, 't', text.utf8());
        } else if (value instanceof ModelLists.Text list) {
            addBytes(digest, 't', list.arns().utf8());
        } else if (value instanceof ContentKey key) {
            addBytes(digest, 'k', key.sha256);
        } else {
            throw new IllegalArgumentException("not content: " + value.getClass());
        }
    }

    private static void addBytes(MessageDigest digest, char type, byte[] bytes) {
        digest.update((byte) type);
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
