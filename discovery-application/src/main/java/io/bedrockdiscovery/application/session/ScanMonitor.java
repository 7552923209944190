package io.bedrockdiscovery.application.session;

import io.bedrockdiscovery.domain.port.ScanListener;
import java.util.function.Function;

/** Accompanies work that asks AWS: shows its progress, and ends it early when the user asks for that. */
@FunctionalInterface
public interface ScanMonitor {
    /** Does nothing but the work. */
    ScanMonitor NONE = new ScanMonitor() {
        @Override
        public <T> T during(Function<ScanListener, T> work) {
            return work.apply(ScanListener.SILENT);
        }
    };

    /** Runs the work in this thread, which is interrupted to end it; afterwards the interrupt is cleared. */
    <T> T during(Function<ScanListener, T> work);
}
