package io.bedrockdiscovery.aws;

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
 * The credentials of all clients. Where they may have to be fetched, one thread fetches them while everybody else waits,
 * each no longer than the limit or its own interrupt: what fetches them may be a program or a service that never answers.
 * A fetch that failed is not repeated at once, because a scan makes a hundred calls at a time.
 */
final class SharedCredentials implements AwsCredentialsProvider, AutoCloseable {
    private static final long FAILURE_KEPT_NANOS = Duration.ofSeconds(5).toNanos();

    /** Providers renew what expires within five minutes; before that they answer from memory. */
    private static final Duration EARLIEST_RENEWAL = Duration.ofMinutes(6);

    private final AwsCredentialsProvider source;
    private final Duration limit;
    private final Clock clock;
    private final DaemonThreads threads = new DaemonThreads("bedrock-discovery-credentials");
    private @Nullable CompletableFuture<AwsCredentials> fetch;
    private @Nullable Thread fetching;
    private volatile @Nullable AwsCredentials latest;
    private volatile long failedAt;
    private boolean closed;

    SharedCredentials(AwsCredentialsProvider source, Duration limit, Clock clock) {
        this.source = source;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * The credentials, fetched or renewed where that is needed.
     *
     * @throws CredentialsFailedException where there are none
     */
    @Override
    public AwsCredentials resolveCredentials() {
        AwsCredentials known = latest;
        return known == null || isToBeRenewed(known) ? await(fetch()) : ask();
    }

    @Override
    public void close() {
        endFetch();
    }

    private boolean isToBeRenewed(AwsCredentials known) {
        return known.expirationTime()
                .filter(end -> clock.instant().plus(EARLIEST_RENEWAL).isAfter(end))
                .isPresent();
    }

    private AwsCredentials ask() {
        try {
            return source.resolveCredentials();
        } catch (AbortedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new CredentialsFailedException(e);
        }
    }

    private AwsCredentials await(CompletableFuture<AwsCredentials> fetched) {
        try {
            return fetched.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("interrupted while waiting for credentials", e);
        } catch (TimeoutException e) {
            throw new CredentialsFailedException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PerRegion.ClosedException end) {
                throw end;
            }
            throw new CredentialsFailedException(e.getCause() == null ? e : e.getCause());
        }
    }

    /** The fetch under way, else the one that has just failed, else a new one. */
    private synchronized CompletableFuture<AwsCredentials> fetch() {
        if (closed) {
            return CompletableFuture.failedFuture(new PerRegion.ClosedException());
        }
        CompletableFuture<AwsCredentials> last = fetch;
        if (last != null && (!last.isDone() || hasJustFailed(last))) {
            return last;
        }
        CompletableFuture<AwsCredentials> next = new CompletableFuture<>();
        Thread thread = threads.newThread(() -> fetchInto(next));
        fetch = next;
        fetching = thread;
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
            // Errors too: those who wait must hear of it.
            failedAt = System.nanoTime();
            fetched.completeExceptionally(e);
        }
    }

    private synchronized void endFetch() {
        closed = true;
        if (fetch != null && fetching != null) {
            fetch.completeExceptionally(new PerRegion.ClosedException());
            fetching.interrupt();
        }
    }
}
