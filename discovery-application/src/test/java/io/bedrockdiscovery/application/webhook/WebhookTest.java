package io.bedrockdiscovery.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bedrockdiscovery.application.session.NoAnswerException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the addresses that answers may be sent to. */
final class WebhookTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.com/hook", "http://localhost:8080/", "http://127.0.0.1/x", "http://[::1]:9/"})
    void httpsAndThisMachine_areTaken(String url) {
        assertThat(Webhook.of(url, "s").url()).hasToString(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "http://example.com/hook | example.com has to be asked by https; http is for this machine only",
                "http://localhost.example.com/ | localhost.example.com has to be asked by https; http is for this machine only",
                "ftp://example.com/ | 'ftp://example.com/' is not an address such as https://example.com/hook",
                "example.com | 'example.com' is not an address such as https://example.com/hook",
                "https:///x | 'https:///x' is not an address such as https://example.com/hook",
                "https://u:pw@exa mple.com | 'https://…@exa mple.com' is not an address such as https://example.com/hook",
                "https://u:pw@example.com | leave credentials out of the address; requests are signed by BEDROCK_DISCOVERY_WEBHOOK_SECRET"
            })
    void otherAddress_isRefused(String url, String line) {
        assertRefused(url, "s", "--webhook: " + line);
    }

    @Test
    void receiverWithoutSecret_isRefused() {
        String line =
                "--webhook: set BEDROCK_DISCOVERY_WEBHOOK_SECRET to the secret that the receiver shares, which signs"
                        + " the request";
        assertRefused("https://example.com", null, line);
        assertRefused("https://example.com", " ", line);
    }

    @Test
    void secret_isInNoMessage() {
        assertThat(Webhook.of("https://example.com/t0ken", "s3cret")).hasToString("Webhook[example.com]");
    }

    private static void assertRefused(String url, @Nullable String secret, String line) {
        assertThatExceptionOfType(NoAnswerException.class)
                .isThrownBy(() -> Webhook.of(url, secret))
                .matches(end -> end.kind() == NoAnswerException.Kind.INVALID)
                .withMessage(line);
    }
}
