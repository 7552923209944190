package io.bedrockdiscovery.application.webhook;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.domain.model.SafeText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A receiver of answers, and the secret that it shares with this program.
 *
 * @param url an address of HTTPS, or of HTTP on this machine, without credentials
 */
public record Webhook(URI url, String secret) {
    /** The environment variable with the secret. */
    public static final String SECRET = "BEDROCK_DISCOVERY_WEBHOOK_SECRET";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public Webhook {
        requireNonNull(url, "url is null");
        requireNonNull(secret, "secret is null");
    }

    /**
     * Checks the parts of a webhook.
     *
     * @param secret null or blank where there is none
     * @throws NoAnswerException if answers are not to be sent there
     */
    public static Webhook of(String url, @Nullable String secret) {
        URI address = parse(url);
        String host = address.getHost();
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (host == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw NoAnswerException.invalid(
                    "--webhook: '" + shown(url) + "' is not an address such as https://example.com/hook");
        }
        if (scheme.equals("http") && !LOOPBACK.contains(host.toLowerCase(Locale.ROOT))) {
            throw NoAnswerException.invalid(
                    "--webhook: " + host + " has to be asked by https; http is for this machine only");
        }
        if (address.getRawUserInfo() != null) {
            throw NoAnswerException.invalid(
                    "--webhook: leave credentials out of the address; requests are signed by " + SECRET);
        }
        if (secret == null || secret.isBlank()) {
            throw NoAnswerException.invalid(
                    "--webhook: set " + SECRET + " to the secret that the receiver shares, which signs the request");
        }
        return new Webhook(address, secret);
    }

    private static URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw NoAnswerException.invalid(
                    "--webhook: '" + shown(url) + "' is not an address such as https://example.com/hook");
        }
    }

    /** A malformed address may hold a password as well. */
    private static String shown(String url) {
        return SafeText.of(url.replaceAll("//[^/@]*@", "//…@"));
    }

    /** Returns the receiver for messages, without the path and query, which may hold a token. */
    String host() {
        return url.getHost();
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "Webhook[" + host() + "]";
    }
}
