package io.bedrockdiscovery.domain.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CancellationTest {
    @ParameterizedTest
    @MethodSource
    void exceptionOfTheJdk_reportsACancellation_evenAsACause(Throwable cancellation) {
        assertThat(Cancellation.isReportedBy(cancellation)).isTrue();
        assertThat(Cancellation.isReportedBy(new IllegalStateException("wrapped", cancellation)))
                .isTrue();
    }

    static Stream<Throwable> exceptionOfTheJdk_reportsACancellation_evenAsACause() {
        return Stream.of(
                new InterruptedException(),
                new CancellationException(),
                new ClosedByInterruptException(),
                new AsynchronousCloseException(),
                new InterruptedIOException("thread interrupted"),
                new RejectedExecutionException("terminated"));
    }

    @Test
    void timeOutAndBrokenConnection_reportNone() {
        assertThat(Cancellation.isReportedBy(new UncheckedIOException(new SocketTimeoutException("Read timed out"))))
                .isFalse();
        assertThat(Cancellation.isReportedBy(new IOException("Connection reset")))
                .isFalse();
    }

    @Test
    void endlessChainOfCauses_reportsNone() {
        IllegalStateException first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));

        assertThat(Cancellation.isReportedBy(first)).isFalse();
    }
}
