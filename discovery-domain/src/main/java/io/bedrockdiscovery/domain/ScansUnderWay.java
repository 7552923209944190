package io.bedrockdiscovery.domain;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.scan.ScanProgress;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The answers of scans that have not ended, so that a region can be asked about as soon as it has answered. Safe for use
 * by many threads.
 */
final class ScansUnderWay {
    private final CatalogAssembler assembler;
    private final Set<ScanProgress> scans = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable View> last = new AtomicReference<>();

    ScansUnderWay(CatalogAssembler assembler) {
        this.assembler = assembler;
    }

    /**
     * A catalogue that was merged before.
     *
     * @param answers the number of answers of each scan in it
     */
    private record View(Catalog base, Map<ScanProgress, Integer> answers, Catalog merged) {}

    void add(ScanProgress scan) {
        scans.add(scan);
    }

    void remove(ScanProgress scan) {
        scans.remove(scan);
        last.set(null);
    }

    /** Returns a catalogue with the answers so far. */
    Catalog over(Catalog base, Instant now) {
        Map<ScanProgress, Integer> answers = new HashMap<>();
        scans.forEach(scan -> answers.put(scan, scan.answers()));
        if (answers.values().stream().allMatch(count -> count == 0)) {
            return base;
        }
        View view = last.get();
        if (view == null || view.base() != base || !view.answers().equals(answers)) {
            view = new View(base, answers, merged(base, answers.keySet(), now, view == null ? base : view.merged()));
            last.set(view);
        }
        return view.merged();
    }

    private Catalog merged(Catalog base, Set<ScanProgress> under, Instant now, Catalog earlier) {
        Catalog merged = base;
        for (ScanProgress scan : under) {
            Observations learnt = scan.learnt();
            if (!learnt.isEmpty()) {
                merged = scan.owner().equals(merged.owner())
                        ? assembler.assemble(
                                merged.owner(),
                                merged.observations().and(learnt, now),
                                merged.latencies(),
                                merged.asOf(),
                                earlier)
                        : assembler.assemble(scan.owner(), learnt, Latencies.none(), merged.asOf(), earlier);
            }
        }
        return merged;
    }
}
