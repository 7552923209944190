package io.bedrockdiscovery.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

/** Tests that what the system refuses is no bug. */
final class ResourceLimitsTest {
    @Test
    void memoryThreadsAndFiles_areToldApart() {
        assertThat(ResourceLimits.line(new OutOfMemoryError("Java heap space")).orElseThrow())
                .contains("-Xmx");
        assertThat(ResourceLimits.line(new IllegalStateException(
                                new OutOfMemoryError("unable to create native thread: possibly out of memory")))
                        .orElseThrow())
                .contains("ulimit -u");
        assertThat(ResourceLimits.line(new NoClassDefFoundError("Could not initialize class a.B")
                                .initCause(new ExceptionInInitializerError(
                                        "Exception java.lang.OutOfMemoryError: unable to create native thread")))
                        .orElseThrow())
                .contains("ulimit -u");
        assertThat(ResourceLimits.line(new UncheckedIOException(
                                new FileSystemException("/tmp/x", null, "Too many open files")))
                        .orElseThrow())
                .contains("ulimit -n");
    }

    @Test
    void otherFailures_areNone() {
        assertThat(ResourceLimits.line(new IllegalStateException("no"))).isEmpty();
    }
}
