package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.model.Region;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Which work may start: that of a bounded number of regions at once, first come, first served, and of each region a bounded
 * number side by side. Not safe for use by many threads.
 */
final class RegionLanes {
    private final int concurrency;
    private final int abreast;
    private final Map<Region, Lane> open = new LinkedHashMap<>();
    private final Map<Region, Lane> waiting = new LinkedHashMap<>();

    RegionLanes(int concurrency, int abreast) {
        this.concurrency = concurrency;
        this.abreast = abreast;
    }

    void add(Region region, Runnable work) {
        Lane lane = open.get(region);
        if (lane == null) {
            lane = waiting.computeIfAbsent(region, each -> new Lane());
        }
        lane.queue.add(work);
        openWaiting();
    }

    /** Work that may start now, counted as running from here on; null where there is none. */
    @Nullable
    Work next() {
        for (Map.Entry<Region, Lane> each : open.entrySet()) {
            Lane lane = each.getValue();
            if (lane.running < abreast) {
                Runnable work = lane.queue.poll();
                if (work != null) {
                    lane.running++;
                    return new Work(each.getKey(), work);
                }
            }
        }
        return null;
    }

    /** Work of the region has ended. */
    void finished(Region region) {
        Lane lane = open.get(region);
        if (lane == null) {
            return;
        }
        lane.running--;
        if (lane.running == 0 && lane.queue.isEmpty()) {
            open.remove(region);
            openWaiting();
        }
    }

    /** Forgets what has not started. */
    void clear() {
        waiting.clear();
        open.values().forEach(lane -> lane.queue.clear());
    }

    private void openWaiting() {
        Iterator<Map.Entry<Region, Lane>> queue = waiting.entrySet().iterator();
        while (open.size() < concurrency && queue.hasNext()) {
            Map.Entry<Region, Lane> next = queue.next();
            queue.remove();
            open.put(next.getKey(), next.getValue());
        }
    }

    /**
     * Something to do.
     *
     * @param region null for work that belongs to none
     */
    record Work(@Nullable Region region, Runnable task) {}

    private static final class Lane {
        final Queue<Runnable> queue = new ArrayDeque<>();
        int running;
    }
}
