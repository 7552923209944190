package io.bedrockdiscovery.application.session;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Meters scans, and the share of their answers that the store had already. Safe for use by many threads. */
final class ScanMeters {
    /** Timer, by outcome: {@code complete}, {@code partial}, {@code nothing}. */
    static final String SCANS = "bedrock.discovery.scans";
    /** Counter of calls by result: {@code hit} where the store had the answer, {@code miss} where AWS was asked. */
    static final String CACHE = "bedrock.discovery.cache";

    private static final String RESULT = "result";

    private final MeterRegistry registry;

    ScanMeters(MeterRegistry registry) {
        this.registry = requireNonNull(registry, "registry is null");
    }

    void scanned(ScanReport report) {
        String outcome = report.completeness().name().toLowerCase(Locale.ROOT);
        registry.timer(SCANS, "outcome", outcome).record(report.elapsed());
        answered(report);
    }

    void answered(ScanReport report) {
        int hits = 0;
        int misses = 0;
        for (RegionReport region : report.regions()) {
            misses += region.called().size();
            hits += remembered(region);
        }
        registry.counter(CACHE, RESULT, "hit").increment(hits);
        registry.counter(CACHE, RESULT, "miss").increment(misses);
    }

    private static int remembered(RegionReport region) {
        int calls = 0;
        for (ListCall call : ListCall.values()) {
            boolean asked = region.known().observations().of(call).wasAsked();
            if (asked
                    && !region.called().contains(call)
                    && !region.known().status().isClosed()) {
                calls++;
            }
        }
        return calls;
    }
}
