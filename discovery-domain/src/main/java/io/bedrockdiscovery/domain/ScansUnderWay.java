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
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The answers of scans that have not ended, so that a region can be asked about as soon as it has answered. Safe for use
 * by many threads.
 */
final class ScansUnderWay {
    private final CatalogAssembler assembler;
    private final Set<ScanProgress> scans = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable View> last = new AtomicReference<>();
    private final ReentrantLock merging = new ReentrantLock();

    ScansUnderWay(CatalogAssembler assembler) {
        this.assembler = assembler;
    }

    /**
     * A catalogue that was merged before.
     *
     * @param answers the number of answers of each scan in it
     * @param merges what each scan of the same owner has changed
     */
    private record View(
            Catalog base, Map<ScanProgress, Integer> answers, Map<ScanProgress, MergedAnswers> merges, Catalog merged) {
        boolean isOf(Catalog other) {
            return base == other;
        }
    }

    void add(ScanProgress scan) {
        scans.add(scan);
    }

    void remove(ScanProgress scan) {
        scans.remove(scan);
        last.set(null);
    }

    /**
     * Returns a catalogue with the answers so far. While another thread merges the next answers, those before them are
     * enough, because the next ones have not been announced yet.
     */
    Catalog over(Catalog base, Instant now) {
        Map<ScanProgress, Integer> answers = answers();
        if (answers.values().stream().allMatch(count -> count == 0)) {
            return base;
        }
        View view = last.get();
        if (view != null && view.isOf(base) && (view.answers().equals(answers) || merging.isLocked())) {
            return view.merged();
        }
        return merge(base, now);
    }

    /**
     * Merges the answers so far, if questions are asked while scans run. A scan does this itself for each answer, so that
     * it takes no time of the questions.
     */
    void update(Catalog base, Instant now) {
        if (last.get() != null) {
            Catalog unused = merge(base, now);
        }
    }

    private Map<ScanProgress, Integer> answers() {
        Map<ScanProgress, Integer> answers = new HashMap<>();
        scans.forEach(scan -> answers.put(scan, scan.answers()));
        return answers;
    }

    private Catalog merge(Catalog base, Instant now) {
        merging.lock();
        try {
            Map<ScanProgress, Integer> answers = answers();
            View view = last.get();
            if (view == null || !view.isOf(base) || !view.answers().equals(answers)) {
                view = merged(base, answers, now, view == null ? new View(base, Map.of(), Map.of(), base) : view);
                last.set(view);
            }
            return view.merged();
        } finally {
            merging.unlock();
        }
    }

    private View merged(Catalog base, Map<ScanProgress, Integer> answers, Instant now, View earlier) {
        Map<ScanProgress, MergedAnswers> merges = new HashMap<>();
        Catalog merged = base;
        for (ScanProgress scan : answers.keySet()) {
            Observations learnt = scan.learnt();
            if (learnt.isEmpty()) {
                continue;
            }
            if (scan.owner().equals(merged.owner())) {
                MergedAnswers merge = merge(
                        merged.observations(), learnt, now, earlier.merges().get(scan));
                merges.put(scan, merge);
                merged = assembler.assemble(
                        merged.owner(), merge.merged(), merged.latencies(), merged.asOf(), earlier.merged());
            } else {
                merged = assembler.assemble(scan.owner(), learnt, Latencies.none(), merged.asOf(), earlier.merged());
            }
        }
        return new View(base, answers, merges, merged);
    }

    @SuppressWarnings("ReferenceEquality") // Comparing all items would take longer than merging them.
    private static MergedAnswers merge(
            Observations before, Observations learnt, Instant now, @Nullable MergedAnswers earlier) {
        return earlier != null && earlier.before() == before
                ? earlier.with(learnt, now)
                : MergedAnswers.of(before, learnt, now);
    }
}
