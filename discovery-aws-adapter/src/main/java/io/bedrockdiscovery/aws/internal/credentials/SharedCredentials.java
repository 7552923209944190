package io.bedrockdiscovery.aws.internal.credentials;

import io.bedrockdiscovery.aws.internal.sdk.AdapterClosedException;
import io.bedrockdiscovery.domain.fanout.DaemonThreads;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.AbortedException;

/**
 * The credentials of all clients, fetched once for all of them: a scan makes a hundred calls at a time. A thread of its
 * own fetches them while the callers wait, each until its limit or its interrupt, because the source may be a program
 * or a service that never answers. A fetch that failed is not repeated for five seconds. Safe for use by many threads.
 */
public final class SharedCredentials implements AwsCredentialsProvider, AutoCloseable {
    private static final long FAILURE_KEPT_NANOS = Duration.ofSeconds(5).toNanos();

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Providers renew credentials that expire within five minutes; before that they answer from memory. */
    private static final Duration EARLIEST_RENEWAL = Duration.ofMinutes(6);

    private final AwsCredentialsProvider source;
    private final Duration limit;
    private final Clock clock;
    private final Runnable endSource;
    private final DaemonThreads threads = new DaemonThreads("bedrock-discovery-credentials");
    private @Nullable CompletableFuture<AwsCredentials> fetch;
    private @Nullable Thread fetching;
    private @Nullable Thread givenUp;
    private volatile @Nullable AwsCredentials latest;
    private volatile long failedAt;
    private long startedAt;
    private boolean closed;

    /**
     * Creates credentials over a source, which is not closed with them.
     *
     * @param limit the longest time to wait where a caller names none
     */
    public SharedCredentials(AwsCredentialsProvider source, Duration limit, Clock clock) {
        this(source, limit, clock, () -> {});
    }

    /**
     * Creates credentials over a source, which is not closed with them.
     *
     * @param limit the longest time to wait where a caller names none
     * @param endSource ends what the source waits for, where an interrupt does not; called on a thread of this class
     *     when a fetch that was given up has taken the limit, and again until it has ended
     */
    public SharedCredentials(AwsCredentialsProvider source, Duration limit, Clock clock, Runnable endSource) {
        this.endSource = endSource;
        this.source = source;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * Returns the credentials, fetched or renewed where that is needed. Blocks.
     *
     * @throws CredentialsFailedException if there are none, or none in time
     * @throws AdapterClosedException if this was closed before there were any
     * @throws AbortedException if the thread was interrupted; the interrupt stays set
     */
    @Override
    public AwsCredentials resolveCredentials() {
        return resolveCredentials(limit);
    }

    /**
     * Returns the credentials, as {@link #resolveCredentials()} does, within a limit of the caller's.
     *
     * @throws CredentialsFailedException if there are none, or none in time
     * @throws AdapterClosedException if this was closed before there were any
     * @throws AbortedException if the thread was interrupted; the interrupt stays set
     */
    public AwsCredentials resolveCredentials(Duration timeLeft) {
        AwsCredentials known = latest;
        if (known != null && !needsRenewal(known)) {
            return fromSource();
        }
        CompletableFuture<AwsCredentials> fetched = fetch();
        try {
            return await(fetched, timeLeft);
        } catch (CredentialsFailedException | AbortedException e) {
            endAtLimit(fetched);
            throw e;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (fetch != null && fetching != null) {
            boolean hangs = fetch.completeExceptionally(new AdapterClosedException());
            fetching.interrupt();
            if (hangs) {
                endSource.run();
                endSourceAfter(FIRST_PAUSE, fetching);
            }
        }
    }

    /**
     * Ends a fetch that a caller has given up once it has taken the limit, whatever the caller's own limit was: there
     * may be no other caller. The next one begins another fetch.
     */
    private synchronized void endAtLimit(CompletableFuture<AwsCredentials> fetched) {
        Thread hanging = fetching;
        if (fetched == fetch && hanging != null && !fetched.isDone() && !hanging.equals(givenUp)) {
            givenUp = hanging;
            endSourceAfter(limit.minusNanos(System.nanoTime() - startedAt), hanging);
        }
    }

    private void endSourceAfter(Duration pause, Thread hanging) {
        threads.newThread(() -> endSourceUntilEnd(pause, hanging)).start();
    }

    /** Ends the source again and again, because a fetch may start a program only after it was given up. */
    private void endSourceUntilEnd(Duration firstPause, Thread hanging) {
        try {
            TimeUnit.NANOSECONDS.timedJoin(hanging, firstPause.toNanos());
            Duration pause = FIRST_PAUSE;
            while (hanging.isAlive()) {
                endSource.run();
                hanging.join(pause.toMillis());
                Duration doubled = pause.plus(pause);
                pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean needsRenewal(AwsCredentials known) {
        return known.expirationTime()
                .filter(end -> clock.instant().plus(EARLIEST_RENEWAL).isAfter(end))
                .isPresent();
    }

    private AwsCredentials fromSource() {
        try {
            return source.resolveCredentials();
        } catch (AbortedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new CredentialsFailedException(e);
        }
    }

    private static AwsCredentials await(CompletableFuture<AwsCredentials> fetched, Duration timeLeft) {
        try {
            return fetched.get(timeLeft.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("interrupted while waiting for credentials", e);
        } catch (TimeoutException e) {
            throw new CredentialsFailedException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AdapterClosedException end) {
                throw end;
            }
            throw new CredentialsFailedException(e.getCause() == null ? e : e.getCause());
        }
    }

    /** Returns the fetch under way, else the one that failed a moment ago, else a new one. */
    private synchronized CompletableFuture<AwsCredentials> fetch() {
        if (closed) {
            return CompletableFuture.failedFuture(new AdapterClosedException());
        }
        CompletableFuture<AwsCredentials> last = fetch;
        if (last != null && (!last.isDone() || hasJustFailed(last))) {
            return last;
        }
        CompletableFuture<AwsCredentials> next = new CompletableFuture<>();
        Thread thread = threads.newThread(() -> fetchInto(next));
        fetch = next;
        fetching = thread;
        startedAt = System.nanoTime();
        thread.start();
        return next;
    }

    private boolean hasJustFailed(CompletableFuture<AwsCredentials> last) {
        return last.isCompletedExceptionally() && System.nanoTime() - failedAt < FAILURE_KEPT_NANOS;
    }

    private void fetchInto(CompletableFuture<AwsCredentials> fetched) {
        try {
            AwsCredentials credentials = source.resolveCredentials();
            latest = credentials;
            fetched.complete(credentials);
        } catch (Throwable e) {
            // Errors too: the waiting callers must not wait in vain.
            failedAt = System.nanoTime();
            fetched.completeExceptionally(e);
        }
    }
}
