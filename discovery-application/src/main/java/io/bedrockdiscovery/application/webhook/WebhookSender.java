package io.bedrockdiscovery.application.webhook;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Plural;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends a text to a webhook: at most three times, with a pause in between that grows, as long as the receiver cannot be
 * reached or answers that it has trouble. No redirect is followed, because a signed request is for its receiver alone.
 */
public final class WebhookSender {
    private static final int TRIES = 3;
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int REFUSED = 400;
    private static final int TOO_MANY = 429;
    private static final int TROUBLE = 500;

    private final Clock clock;
    private final Duration limit;
    private final Pause pause;

    /** Waits between two tries. */
    @FunctionalInterface
    public interface Pause {
        /** Waits. */
        void of(Duration time) throws InterruptedException;
    }

    /** Creates a sender whose requests end after ten seconds each. */
    public WebhookSender(Clock clock) {
        this(clock, Duration.ofSeconds(10), time -> Thread.sleep(time.toMillis()));
    }

    /**
     * Creates a sender.
     *
     * @param limit the time that each try may take
     */
    public WebhookSender(Clock clock, Duration limit, Pause pause) {
        this.clock = requireNonNull(clock, "clock is null");
        this.limit = requireNonNull(limit, "limit is null");
        this.pause = requireNonNull(pause, "pause is null");
    }

    /** Sends JSON, and returns the reason in a line for users why it was not taken; empty where it was. */
    public Optional<String> send(Webhook webhook, String json) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(limit)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        String reason = "";
        try {
            for (int tried = 1; tried <= TRIES; tried++) {
                if (tried > 1) {
                    pause.of(Duration.ofSeconds(1L << (tried - 2)));
                }
                try {
                    int status = client.send(request(webhook, json), BodyHandlers.discarding())
                            .statusCode();
                    if (status >= OK && status < REDIRECT) {
                        return Optional.empty();
                    }
                    reason = webhook.host() + " answered " + status;
                    if (status < REFUSED) {
                        return Optional.of(reason + ", and redirects are not followed");
                    }
                    if (status < TROUBLE && status != TOO_MANY) {
                        return Optional.of(reason);
                    }
                } catch (HttpTimeoutException e) {
                    reason = webhook.host() + " did not answer in time";
                } catch (IOException e) {
                    reason = webhook.host() + " cannot be reached";
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("cancelled");
        }
        return Optional.of(reason + " (" + Plural.of(TRIES, "time") + ")");
    }

    /** Each try has a time of its own, so that a receiver can refuse old ones. */
    private HttpRequest request(Webhook webhook, String json) {
        Instant now = clock.instant();
        return HttpRequest.newBuilder(webhook.url())
                .timeout(limit)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "bedrock-discovery")
                .header(Signature.TIME_HEADER, String.valueOf(now.getEpochSecond()))
                .header(Signature.HEADER, Signature.of(webhook.secret(), now, json))
                .POST(BodyPublishers.ofString(json))
                .build();
    }
}
