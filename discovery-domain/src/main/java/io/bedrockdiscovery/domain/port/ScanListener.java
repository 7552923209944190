package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Set;

/** Follows a scan. Called from the threads that make the calls, several at once; must return quickly and not throw. */
public interface ScanListener {
    /** Listens to nothing. */
    ScanListener SILENT = new ScanListener() {};

    /** These regions are part of the scan, of which {@code toCall} have calls to make; more may be told later. */
    default void regions(Set<Region> all, Set<Region> toCall) {}

    /** A call has ended. */
    default void called(Region region, CallKind call, Outcome<?> outcome) {}

    /** All calls of a region have ended. */
    default void finished(Region region) {}
}
