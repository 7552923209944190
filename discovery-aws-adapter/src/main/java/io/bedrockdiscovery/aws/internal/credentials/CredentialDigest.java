package io.bedrockdiscovery.aws.internal.credentials;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests what identifies credentials. */
public final class CredentialDigest {
    private static final int CHARACTERS = 32;

    private CredentialDigest() {}

    /** Returns a one-way digest of an identifier and of the place where it is valid, in hexadecimal digits. */
    public static String of(String identifier, String place) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((identifier + "\n" + place).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
