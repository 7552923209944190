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
    private final Lanes lanes;
    private final Map<Region, Lane> open = new LinkedHashMap<>();
    private final Map<Region, Lane> waiting = new LinkedHashMap<>();

    /**
     * Creates a scheduler.
     *
     * @param concurrency the number of regions at once
     * @param perRegion the number of pieces of work at once in each region
     * @param lanes the bound that is shared with other schedulers
     */
    RegionScheduler(int concurrency, int perRegion, Lanes lanes) {
        this.concurrency = concurrency;
        this.perRegion = perRegion;
        this.lanes = lanes;
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
                    reacquire(lane);
                    return new Work(each.getKey(), work);
                }
            }
        }
        return null;
    }

    /** Notes that a piece of a region's work waits; the region is released to others once all of its work does. */
    void pause(Region region) {
        Lane lane = open.get(region);
        if (lane != null) {
            lane.paused++;
            releaseIfAllWait(lane);
        }
    }

    private void releaseIfAllWait(Lane lane) {
        if (lane.paused == lane.running && !lane.released) {
            lane.released = true;
            lanes.release();
        }
    }

    /** Notes that a piece of a region's work goes on. */
    void resume(Region region) {
        Lane lane = open.get(region);
        if (lane != null) {
            lane.paused--;
            reacquire(lane);
        }
    }

    private void reacquire(Lane lane) {
        if (lane.released) {
            lane.released = false;
            lanes.reacquire();
        }
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
            lanes.release();
            openWaiting();
        } else if (lane.queue.isEmpty()) {
            releaseIfAllWait(lane);
        }
    }

    /** Drops all work that has not started, and gives every region back. */
    void clear() {
        waiting.clear();
        lanes.leave();
        open.values().stream().filter(lane -> !lane.released).forEach(lane -> lanes.release());
        open.clear();
    }

    /** Opens regions that wait, as far as there may be more at once. */
    void openWaiting() {
        Iterator<Map.Entry<Region, Lane>> queue = waiting.entrySet().iterator();
        while (open.size() < concurrency && queue.hasNext() && lanes.tryAcquire()) {
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
        int paused;
        boolean released;
    }
}
