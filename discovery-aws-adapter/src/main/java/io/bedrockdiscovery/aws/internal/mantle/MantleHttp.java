package io.bedrockdiscovery.aws.internal.mantle;

import io.bedrockdiscovery.aws.internal.failure.OutOfTimeException;
import io.bedrockdiscovery.aws.internal.http.ResponseTooLongException;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import io.bedrockdiscovery.aws.internal.sdk.ThrottlingRetryStrategy;
import io.bedrockdiscovery.domain.model.Region;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/**
 * Makes signed requests to bedrock-mantle, for which the SDK has no client, over an HTTP client of the SDK. Retries as
 * the SDK clients do. Safe for use by many threads.
 */
public final class MantleHttp {
    private static final int OK = 200;

    /** The bound: a thousand times the longest list that is known. */
    private static final int MAX_BYTES = 8 * 1024 * 1024;

    private final SdkConfiguration configuration;
    private final MantleSigner signer;
    private final SdkHttpClient http;
    private final ScheduledExecutorService timer;
    private final Duration backoff;

    /**
     * Creates a client.
     *
     * @param http not closed by this
     * @param timer aborts requests that exceed their limit
     * @param backoff the pause before the second attempt of a throttled request
     */
    public MantleHttp(
            SdkConfiguration configuration,
            MantleSigner signer,
            SdkHttpClient http,
            ScheduledExecutorService timer,
            Duration backoff) {
        this.configuration = configuration;
        this.signer = signer;
        this.http = http;
        this.timer = timer;
        this.backoff = backoff;
    }

    /**
     * Returns the body of the answer to a GET request.
     *
     * @param timeLeft the time that is left for it, with all its attempts
     * @throws SdkException if AWS refuses it, or the connection fails
     * @throws OutOfTimeException if the time is up
     * @throws InterruptedException if the thread is interrupted between two attempts
     */
    public byte[] get(Region region, String path, Supplier<Duration> timeLeft) throws InterruptedException {
        RetryStrategy retries = new ThrottlingRetryStrategy(backoff);
        RetryToken token = retries.acquireInitialToken(AcquireInitialTokenRequest.create("bedrock-mantle"))
                .token();
        while (true) {
            try {
                return attempt(region, path, timeLeft);
            } catch (SdkException e) {
                token = pause(retries, token, e, timeLeft);
            }
        }
    }

    /** Waits before the next attempt; throws the failure where there is to be none. */
    private static RetryToken pause(
            RetryStrategy retries, RetryToken token, SdkException failure, Supplier<Duration> timeLeft)
            throws InterruptedException {
        RefreshRetryTokenResponse next;
        try {
            next = retries.refreshRetryToken(RefreshRetryTokenRequest.builder()
                    .token(token)
                    .failure(failure)
                    .build());
        } catch (TokenAcquisitionFailedException e) {
            throw failure;
        }
        if (next.delay().compareTo(timeLeft.get()) >= 0) {
            throw failure;
        }
        TimeUnit.NANOSECONDS.sleep(next.delay().toNanos());
        return next.token();
    }

    private byte[] attempt(Region region, String path, Supplier<Duration> timeLeft) {
        Duration left = timeLeft.get();
        if (left.isZero()) {
            throw new OutOfTimeException();
        }
        SdkHttpRequest request = signer.sign(request(region, path), region, left);
        ExecutableHttpRequest call = http.prepareRequest(
                HttpExecuteRequest.builder().request(request).build());
        ScheduledFuture<?> abort = timer.schedule(call::abort, left.toNanos(), TimeUnit.NANOSECONDS);
        try {
            HttpExecuteResponse response = call.call();
            byte[] body = body(response);
            if (response.httpResponse().statusCode() != OK) {
                throw MantleError.read(response.httpResponse(), body);
            }
            return body;
        } catch (IOException e) {
            if (timeLeft.get().isZero()) {
                throw new OutOfTimeException();
            }
            throw SdkClientException.create("bedrock-mantle was not reached", e);
        } finally {
            abort.cancel(false);
        }
    }

    private SdkHttpRequest request(Region region, String path) {
        URI endpoint = configuration.mantleEndpoint(region);
        return SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(URI.create(endpoint.toString().replaceAll("/+$", "") + path))
                .putHeader("Accept", "application/json")
                .build();
    }

    private static byte[] body(HttpExecuteResponse response) throws IOException {
        AbortableInputStream body = response.responseBody().orElse(null);
        if (body == null) {
            return new byte[0];
        }
        try (InputStream stream = body) {
            byte[] read = stream.readNBytes(MAX_BYTES + 1);
            if (read.length > MAX_BYTES) {
                body.abort();
                throw new ResponseTooLongException(MAX_BYTES);
            }
            return read;
        }
    }
}
