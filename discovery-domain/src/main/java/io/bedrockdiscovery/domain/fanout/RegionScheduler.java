package io.bedrockdiscovery.domain.fanout;

import io.bedrockdiscovery.domain.model.Region;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Schedules work: a bounded number of regions at once, in the order of their first submission, and a bounded number of
 * pieces of work at once in each region. Not safe for use by many threads.
 */
final class RegionScheduler {
    private final int concurrency;
    private final int perRegion;
    private final Map<Region, Lane> open = new LinkedHashMap<>();
    private final Map<Region, Lane> waiting = new LinkedHashMap<>();

    /**
     * Creates a scheduler.
     *
     * @param concurrency the number of regions at once
     * @param perRegion the number of pieces of work at once in each region
     */
    RegionScheduler(int concurrency, int perRegion) {
        this.concurrency = concurrency;
        this.perRegion = perRegion;
    }

    void add(Region region, Runnable work) {
        Lane lane = open.get(region);
        if (lane == null) {
            lane = waiting.computeIfAbsent(region, each -> new Lane());
        }
        lane.queue.add(work);
        openWaiting();
    }

    /** Returns work that may start now, and counts it as running from then on; null where there is none. */
    @Nullable
    Work next() {
        for (Map.Entry<Region, Lane> each : open.entrySet()) {
            Lane lane = each.getValue();
            if (lane.running < perRegion) {
                Runnable work = lane.queue.poll();
                if (work != null) {
                    lane.running++;
                    return new Work(each.getKey(), work);
                }
            }
        }
        return null;
    }

    /** Notes that a piece of a region's work has ended. */
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

    /** Drops all work that has not started. */
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
     * A piece of work.
     *
     * @param region the region that the work belongs to; null where it belongs to none
     */
    record Work(@Nullable Region region, Runnable task) {}

    private static final class Lane {
        final Queue<Runnable> queue = new ArrayDeque<>();
        int running;
    }
}
