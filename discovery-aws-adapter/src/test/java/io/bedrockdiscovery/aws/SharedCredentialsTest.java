package io.bedrockdiscovery.aws;

import static io.bedrockdiscovery.aws.Outcomes.isUnknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.knowledge.Caller;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.AbortedException;

@Timeout(60)
final class SharedCredentialsTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final AwsCredentials KEYS = AwsBasicCredentials.create("AKIDEXAMPLE", "secret");
    private static final Duration LONG = Duration.ofSeconds(60);

    private final MutableClock clock = new MutableClock(NOW);
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();

    @Test
    void aFetchThatHangsIsGivenUp() {
        try (SharedCredentials credentials = hanging(Duration.ofMillis(50))) {
            assertThatThrownBy(credentials::resolveCredentials)
                    .isInstanceOf(CredentialsFailedException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void whoWaitsIsInterruptedAndTheOthersWaitOn() throws Exception {
        try (SharedCredentials credentials = hanging(LONG)) {
            CompletableFuture<Throwable> failure = new CompletableFuture<>();
            Thread waiting = new Thread(() -> failure.complete(failureOf(credentials::resolveCredentials)));
            waiting.start();
            started.await();

            waiting.interrupt();

            assertThat(failure.get(30, TimeUnit.SECONDS)).isInstanceOf(AbortedException.class);
            assertThat(interrupted).isNotDone();
        }
        assertThat(interrupted.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closingEndsTheWait() throws Exception {
        SharedCredentials credentials = hanging(LONG);
        CompletableFuture<Throwable> failure =
                CompletableFuture.supplyAsync(() -> failureOf(credentials::resolveCredentials));
        started.await();

        credentials.close();

        assertThat(failure.get(30, TimeUnit.SECONDS)).isInstanceOf(PerRegion.ClosedException.class);
        assertThat(interrupted.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatFailedIsNotFetchedAgainAtOnce() {
        AtomicInteger fetches = new AtomicInteger();
        try (SharedCredentials credentials = new SharedCredentials(
                () -> {
                    fetches.incrementAndGet();
                    throw new IllegalStateException("nobody signed in");
                },
                LONG,
                clock)) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(credentials::resolveCredentials).hasMessageContaining("nobody signed in");
            }
        }
        assertThat(fetches).hasValue(1);
    }

    @Test
    void whatLastsIsAskedForInTheThreadThatNeedsIt() {
        Thread[] askedIn = new Thread[1];
        try (SharedCredentials credentials = noting(askedIn, () -> KEYS)) {
            assertThat(credentials.resolveCredentials()).isEqualTo(KEYS);
            assertThat(askedIn[0]).isNotEqualTo(Thread.currentThread());

            assertThat(credentials.resolveCredentials()).isEqualTo(KEYS);
            assertThat(askedIn[0]).isEqualTo(Thread.currentThread());
        }
    }

    @Test
    void whatIsAboutToExpireIsFetched() {
        AwsCredentials expiring = AwsSessionCredentials.builder()
                .accessKeyId("AKIDEXAMPLE")
                .secretAccessKey("secret")
                .sessionToken("token")
                .expirationTime(NOW.plus(Duration.ofHours(1)))
                .build();
        Thread[] askedIn = new Thread[1];
        try (SharedCredentials credentials = noting(askedIn, () -> expiring)) {
            AwsCredentials first = credentials.resolveCredentials();
            clock.advance(Duration.ofMinutes(50));
            assertThat(credentials.resolveCredentials()).isEqualTo(first);
            assertThat(askedIn[0]).isEqualTo(Thread.currentThread());

            clock.advance(Duration.ofMinutes(5));
            assertThat(credentials.resolveCredentials()).isEqualTo(first);
            assertThat(askedIn[0]).isNotEqualTo(Thread.currentThread());
        }
    }

    @Test
    void theUserIsToldWhatToLookAt() {
        Diagnosis diagnosis = new Diagnosis(
                new NameService(new FakeNames(host -> {
                    throw new java.net.UnknownHostException(host);
                })),
                new CredentialFaults("test"));
        try (SharedCredentials credentials = hanging(Duration.ofMillis(50))) {
            Calls calls =
                    new Calls(credentials, diagnosis, new CallMeters(null), Timeouts.within(Duration.ofSeconds(5)));
            Outcome<Caller> outcome = calls.ask(
                    Operation.GET_CALLER_IDENTITY, new io.bedrockdiscovery.domain.model.Region("us-east-1"), call -> {
                        throw new AssertionError("asked without credentials");
                    });

            isUnknown(outcome, Reason.TIMED_OUT, "no credentials came in time");
        }
    }

    private SharedCredentials hanging(Duration limit) {
        return new SharedCredentials(
                () -> {
                    started.countDown();
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        interrupted.complete(true);
                        Thread.currentThread().interrupt();
                    }
                    return KEYS;
                },
                limit,
                clock);
    }

    private SharedCredentials noting(Thread[] askedIn, Supplier<AwsCredentials> keys) {
        return new SharedCredentials(
                () -> {
                    askedIn[0] = Thread.currentThread();
                    return keys.get();
                },
                LONG,
                clock);
    }

    private static Throwable failureOf(Runnable ask) {
        try {
            ask.run();
            throw new AssertionError("there were credentials");
        } catch (RuntimeException e) {
            return e;
        }
    }
}
