package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.port.ScanListener;
import java.util.function.Function;

/** Looks after a scan while it runs: shows its progress, and ends it early where the user asks for that. */
@FunctionalInterface
public interface ScanWatch {
    /** Runs {@code scan} in this thread, which is interrupted to end it; afterwards the interrupt is cleared. */
    <T> T during(boolean quiet, Function<ScanListener, T> scan);
}
