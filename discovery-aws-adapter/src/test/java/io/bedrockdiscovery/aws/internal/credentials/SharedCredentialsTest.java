package io.bedrockdiscovery.aws.internal.credentials;

import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.aws.internal.call.ActiveCalls;
import io.bedrockdiscovery.aws.internal.call.CallExecutor;
import io.bedrockdiscovery.aws.internal.call.CallMeters;
import io.bedrockdiscovery.aws.internal.call.CallResult;
import io.bedrockdiscovery.aws.internal.failure.FailureClassifier;
import io.bedrockdiscovery.aws.internal.http.HostResolver;
import io.bedrockdiscovery.aws.internal.sdk.AdapterClosedException;
import io.bedrockdiscovery.aws.internal.sdk.Operation;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import io.bedrockdiscovery.aws.testing.FakeDnsResolver;
import io.bedrockdiscovery.aws.testing.NewThread;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
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
    void hangingFetch_isGivenUpAfterTheLimit() {
        try (SharedCredentials credentials = hanging(Duration.ofMillis(50))) {
            assertThatThrownBy(credentials::resolveCredentials)
                    .isInstanceOf(CredentialsFailedException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void callersLimit_endsTheWaitEarlier() {
        try (SharedCredentials credentials = hanging(LONG)) {
            assertThatThrownBy(() -> credentials.resolveCredentials(Duration.ofMillis(50)))
                    .isInstanceOf(CredentialsFailedException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void interruptedCaller_leavesTheFetchToTheOthers() throws Exception {
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
    void closing_endsTheWait() throws Exception {
        SharedCredentials credentials = hanging(LONG);
        CompletableFuture<Throwable> failure = NewThread.supply(() -> failureOf(credentials::resolveCredentials));
        started.await();

        credentials.close();

        assertThat(failure.get(30, TimeUnit.SECONDS)).isInstanceOf(AdapterClosedException.class);
        assertThat(interrupted.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void programThatStartsAfterTheFetchWasGivenUp_isEnded() throws Exception {
        CountDownLatch isGivenUp = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean runs = new AtomicBoolean();
        AwsCredentialsProvider startsLate = () -> {
            awaitUninterruptibly(isGivenUp);
            runs.set(true);
            awaitUninterruptibly(ended);
            return KEYS;
        };
        Runnable endProgram = () -> {
            if (runs.get()) {
                ended.countDown();
            }
        };
        try (SharedCredentials credentials =
                new SharedCredentials(startsLate, Duration.ofMillis(50), clock, endProgram)) {
            assertThatThrownBy(credentials::resolveCredentials).isInstanceOf(CredentialsFailedException.class);

            isGivenUp.countDown();

            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void programGivenUpBeforeTheLimit_isEndedAtTheLimit_withoutAnotherCaller() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        AwsCredentialsProvider program = () -> {
            awaitUninterruptibly(ended);
            return KEYS;
        };
        try (SharedCredentials credentials =
                new SharedCredentials(program, Duration.ofMillis(100), clock, ended::countDown)) {
            assertThatThrownBy(() -> credentials.resolveCredentials(Duration.ofMillis(1)))
                    .isInstanceOf(CredentialsFailedException.class);

            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void failedFetch_isNotRepeatedAtOnce() {
        AtomicInteger fetches = new AtomicInteger();
        try (SharedCredentials credentials = new SharedCredentials(
                () -> {
                    fetches.incrementAndGet();
                    throw new IllegalStateException("no one has signed in");
                },
                LONG,
                clock)) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(credentials::resolveCredentials).hasMessageContaining("no one has signed in");
            }
        }
        assertThat(fetches).hasValue(1);
    }

    @Test
    void lastingCredentials_areReadInTheThreadOfTheCaller() {
        Thread[] readIn = new Thread[1];
        try (SharedCredentials credentials = noting(readIn, () -> KEYS)) {
            assertThat(credentials.resolveCredentials()).isEqualTo(KEYS);
            assertThat(readIn[0]).isNotEqualTo(Thread.currentThread());

            assertThat(credentials.resolveCredentials()).isEqualTo(KEYS);
            assertThat(readIn[0]).isEqualTo(Thread.currentThread());
        }
    }

    @Test
    void expiringCredentials_areFetched() {
        AwsCredentials expiring = AwsSessionCredentials.builder()
                .accessKeyId("AKIDEXAMPLE")
                .secretAccessKey("secret")
                .sessionToken("token")
                .expirationTime(NOW.plus(Duration.ofHours(1)))
                .build();
        Thread[] readIn = new Thread[1];
        try (SharedCredentials credentials = noting(readIn, () -> expiring)) {
            AwsCredentials first = credentials.resolveCredentials();
            clock.advance(Duration.ofMinutes(50));
            assertThat(credentials.resolveCredentials()).isEqualTo(first);
            assertThat(readIn[0]).isEqualTo(Thread.currentThread());

            clock.advance(Duration.ofMinutes(5));
            assertThat(credentials.resolveCredentials()).isEqualTo(first);
            assertThat(readIn[0]).isNotEqualTo(Thread.currentThread());
        }
    }

    @Test
    void hangingFetch_tellsWhatToCheck() {
        FailureClassifier classifier = new FailureClassifier(
                new HostResolver(new FakeDnsResolver(host -> {
                    throw new UnknownHostException(host);
                })),
                new SdkConfiguration("test", null, name -> null));
        try (SharedCredentials credentials = hanging(LONG)) {
            CallExecutor calls = new CallExecutor(
                    CallAuthorization.signing(credentials),
                    classifier,
                    new CallMeters(null),
                    new ActiveCalls(),
                    Duration.ofMillis(50));
            CallResult<Caller> result = calls.signed(
                    Operation.GET_CALLER_IDENTITY, new Region("us-east-1"), CallContext.unlimited(), call -> {
                        throw new AssertionError("called without credentials");
                    });

            isUnknown(result.outcome(), Reason.TIMED_OUT, "no credentials in time");
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

    private SharedCredentials noting(Thread[] readIn, Supplier<AwsCredentials> keys) {
        return new SharedCredentials(
                () -> {
                    readIn[0] = Thread.currentThread();
                    return keys.get();
                },
                LONG,
                clock);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException e) {
                // The source heeds none: so does one that reads from a program.
            }
        }
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
