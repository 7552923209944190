package io.bedrockdiscovery.domain.account;

import java.util.Collection;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A queue for the threads of one process. */
final class InMemoryQueue implements AccountQueue {
    private final Queue<Account> waiting;

    InMemoryQueue(Collection<Account> accounts) {
        this.waiting = new ConcurrentLinkedQueue<>(accounts);
    }

    @Override
    public Optional<Account> next() {
        return Optional.ofNullable(waiting.poll());
    }

    @Override
    public void finished(AccountReport report) {
        // What was handed out is gone from the queue already.
    }
}
