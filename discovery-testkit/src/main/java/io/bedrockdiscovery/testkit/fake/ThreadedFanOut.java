package io.bedrockdiscovery.testkit.fake;

import io.bedrockdiscovery.domain.port.RegionFanOut;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Does every piece of work in a thread of its own, so that work can hang and be cancelled. All threads are daemons. */
public final class ThreadedFanOut implements RegionFanOut {
    @Override
    public Run start(@Nullable Integer concurrency, Duration limit) {
        return new ThreadedRun(concurrency == null ? Integer.MAX_VALUE : concurrency, limit);
    }
}
