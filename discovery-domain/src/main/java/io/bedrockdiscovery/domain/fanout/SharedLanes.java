package io.bedrockdiscovery.domain.fanout;

import java.util.Map;
import java.util.TreeMap;

/**
 * A bound that several runs share: the number of regions that all of them call at once. A region that is free goes to the
 * run that started first, so that runs end one after the other. Safe for use by many threads.
 */
final class SharedLanes {
    private final Map<Long, Runnable> waiting = new TreeMap<>();
    private int free;
    private long joined;

    SharedLanes(int lanes) {
        this.free = lanes;
    }

    /**
     * Adds a run.
     *
     * @param wake lets the run open further regions; called without a lock of this class
     */
    synchronized Member join(Runnable wake) {
        return new Member(joined++, wake);
    }

    private synchronized boolean tryAcquire(Member member) {
        if (free > 0) {
            free--;
            return true;
        }
        waiting.put(member.number, member.wake);
        return false;
    }

    /** The bound is exceeded then, by calls that were throttled and wait for most of their time. */
    private synchronized void reacquire() {
        free--;
    }

    private synchronized void release() {
        free++;
    }

    private synchronized Runnable nextToWake() {
        if (free <= 0 || waiting.isEmpty()) {
            return () -> {};
        }
        Long first = waiting.keySet().iterator().next();
        return waiting.remove(first);
    }

    private synchronized boolean hasWaiting() {
        return free > 0 && !waiting.isEmpty();
    }

    private synchronized void leave(Member member) {
        waiting.remove(member.number);
    }

    /** The part of one run. */
    final class Member implements Lanes {
        private final long number;
        private final Runnable wake;

        private Member(long number, Runnable wake) {
            this.number = number;
            this.wake = wake;
        }

        @Override
        public boolean tryAcquire() {
            return SharedLanes.this.tryAcquire(this);
        }

        @Override
        public void release() {
            SharedLanes.this.release();
        }

        @Override
        public void reacquire() {
            SharedLanes.this.reacquire();
        }

        @Override
        public void wakeOthers() {
            while (hasWaiting()) {
                nextToWake().run();
            }
        }

        @Override
        public void leave() {
            SharedLanes.this.leave(this);
        }
    }
}
