package io.bedrockdiscovery.application.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a request: the HMAC-SHA256 over the time in seconds, a dot, and the body. A receiver computes the same, and
 * refuses old times, so that a request cannot be replayed.
 */
final class Signature {
    static final String TIME_HEADER = "Bedrock-Discovery-Timestamp";
    static final String HEADER = "Bedrock-Discovery-Signature";
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** Returns the value of the header. */
    static String of(String secret, Instant time, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] signed = mac.doFinal((time.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "sha256=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
