package io.bedrockdiscovery.aws.internal.health;

import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration.Service;
import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.HealthCheck;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Checks the clock against the time in an answer of Bedrock's endpoint, to a request without a signature. */
public final class ClockCheck implements HealthCheck {
    /** The difference that signatures survive. */
    private static final Duration TOLERATED = Duration.ofMinutes(4);

    private static final Duration NOTED = Duration.ofSeconds(30);
    private static final long LIMIT_SECONDS = 8;

    private final SdkConfiguration configuration;
    private final SdkHttpClient http;
    private final ScheduledExecutorService timer;
    private final Clock clock;

    /** Creates a check that asks by an HTTP client, and aborts its request by a timer. */
    public ClockCheck(SdkConfiguration configuration, SdkHttpClient http, ScheduledExecutorService timer, Clock clock) {
        this.configuration = configuration;
        this.http = http;
        this.timer = timer;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Health check() {
        URI endpoint = configuration.endpoint(Service.BEDROCK, configuration.region());
        Optional<Instant> theirs;
        try {
            theirs = dateOf(endpoint);
        } catch (IOException | RuntimeException e) {
            return Health.unknown("Bedrock's endpoint gave no answer to compare with");
        }
        return theirs.map(time -> compared(Duration.between(time, clock.instant())))
                .orElseGet(() -> Health.unknown("the answer of Bedrock's endpoint has no date"));
    }

    private static Health compared(Duration ahead) {
        Duration off = ahead.abs();
        String detail = off.compareTo(NOTED) < 0
                ? "right within half a minute"
                : off.toMinutes() + " min " + off.toSecondsPart() + " s " + (ahead.isNegative() ? "behind" : "ahead of")
                        + " AWS";
        if (off.compareTo(TOLERATED) > 0) {
            return Health.problem(detail, "set the clock: AWS refuses signatures that are more than 5 minutes off");
        }
        return off.compareTo(NOTED) < 0 ? Health.ok(detail) : Health.warning(detail, "set the clock");
    }

    private Optional<Instant> dateOf(URI endpoint) throws IOException {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(URI.create(endpoint.toString().replaceAll("/+$", "") + "/"))
                .putHeader("Host", endpoint.getAuthority())
                .build();
        ExecutableHttpRequest call = http.prepareRequest(
                HttpExecuteRequest.builder().request(request).build());
        ScheduledFuture<?> abort = timer.schedule(call::abort, LIMIT_SECONDS, TimeUnit.SECONDS);
        try {
            HttpExecuteResponse response = call.call();
            response.responseBody().ifPresent(body -> body.abort());
            return response.httpResponse().firstMatchingHeader("Date").flatMap(ClockCheck::parsed);
        } finally {
            abort.cancel(false);
        }
    }

    private static Optional<Instant> parsed(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
