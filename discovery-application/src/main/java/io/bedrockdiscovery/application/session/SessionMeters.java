package io.bedrockdiscovery.application.session;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Meters scans, and the share of their answers that the store had already. The registry is made for the first scan, or when it is
 * asked for; an answer from the store needs none. Safe for use by many threads.
 */
public final class SessionMeters {
    /** Timer, by outcome: {@code complete}, {@code partial}, {@code nothing}. */
    static final String SCANS = "bedrock.discovery.scans";
    /** Counter of calls by result: {@code hit} where the store had the answer, {@code miss} where AWS was asked. */
    static final String CACHE = "bedrock.discovery.cache";

    private static final String RESULT = "result";

    private final @Nullable Supplier<MeterRegistry> maker;
    private @Nullable MeterRegistry made;
    /** Whether there are counts that the registry does not have yet. */
    private boolean counted;

    private long hits;
    private long misses;

    private SessionMeters(@Nullable Supplier<MeterRegistry> maker) {
        this.maker = maker;
    }

    /**
     * Returns meters.
     *
     * @param maker makes the registry; called once at most
     */
    public static SessionMeters in(Supplier<MeterRegistry> maker) {
        return new SessionMeters(requireNonNull(maker, "maker is null"));
    }

    /** Returns meters that record nothing, for a process that ends with its first answer: nobody can ask for them. */
    public static SessionMeters none() {
        return new SessionMeters(null);
    }

    /** Returns what finds the registry, and makes it if need be; null where nothing is metered. */
    public @Nullable Supplier<MeterRegistry> registry() {
        Supplier<MeterRegistry> source = maker;
        return source == null ? null : () -> registry(source);
    }

    /** Returns everything that was metered so far. */
    List<Meter> all() {
        Supplier<MeterRegistry> source = maker;
        return source == null ? List.of() : registry(source).getMeters();
    }

    private synchronized MeterRegistry registry(Supplier<MeterRegistry> source) {
        MeterRegistry registry = made == null ? source.get() : made;
        made = registry;
        if (counted) {
            registry.counter(CACHE, RESULT, "hit").increment((double) hits);
            registry.counter(CACHE, RESULT, "miss").increment((double) misses);
            counted = false;
            hits = 0;
            misses = 0;
        }
        return registry;
    }

    void scanned(ScanReport report) {
        Supplier<MeterRegistry> source = maker;
        if (source != null) {
            String outcome = report.completeness().name().toLowerCase(Locale.ROOT);
            registry(source).timer(SCANS, "outcome", outcome).record(report.elapsed());
            answered(report);
        }
    }

    synchronized void answered(ScanReport report) {
        counted = true;
        for (RegionReport region : report.regions()) {
            misses += region.called().size();
            hits += remembered(region);
        }
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
