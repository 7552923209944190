package io.bedrockdiscovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The threads on which discoveries of a test refresh. */
final class RefreshThreads {
    private static final long MOST_MILLIS = 20_000;

    private RefreshThreads() {}

    /** Waits until they have ended, which they have begun to do; fails where one goes on. */
    static void join() throws InterruptedException {
        List<Thread> ours = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("bedrock-discovery-refresh"))
                .toList();
        for (Thread thread : ours) {
            thread.join(MOST_MILLIS);
        }
        assertThat(ours).noneMatch(Thread::isAlive);
    }
}
