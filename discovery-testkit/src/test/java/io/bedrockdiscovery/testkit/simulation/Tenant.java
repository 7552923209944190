package io.bedrockdiscovery.testkit.simulation;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.fanout.DirectFanOut;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.builder.ChangingWorld;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One account with its world, its ledger and the discovery under test, whose store it shares with the other accounts. */
final class Tenant {
    final String account;
    final ChangingWorld world;
    final SimulatedAws aws;
    final Ledger ledger = new Ledger();

    private final MutableClock clock;
    private final DiscoveryStore store;
    private final SeededBug bug;
    private BedrockDiscovery discovery;
    private @Nullable List<Event> visible;

    Tenant(
            ChangingWorld world,
            MutableClock clock,
            DiscoveryStore store,
            Random random,
            AtomicInteger numbers,
            SeededBug bug) {
        this.account = world.get().account();
        this.world = world;
        this.clock = clock;
        this.bug = bug;
        this.store = bug.store(store, clock);
        this.aws = new SimulatedAws(world, clock, random, numbers);
        this.discovery = open();
    }

    private BedrockDiscovery open() {
        return BedrockDiscovery.builder(bug.sources(aws.sources()), store)
                .clock(clock)
                .fanOut(new DirectFanOut(clock))
                .freshness(bug.freshness())
                .association(bug.association())
                .build();
    }

    /** Ends the discovery as a program ends, and starts another one over the same store. */
    void restart() {
        discovery.close();
        discovery = open();
        visible = null;
    }

    BedrockDiscovery discovery() {
        return discovery;
    }

    /** Returns what the discovery says. */
    Said says() {
        if (visible == null) {
            visible = ledger.at(clock.instant());
        }
        return bug.said(Reader.read(discovery.catalog()));
    }

    /** Returns what the discovery should say. */
    Said shouldSay() {
        return Expectation.of(account, visible(), clock.instant());
    }

    /** Returns the events that the discovery knows of: those in the store when it was read last. */
    List<Event> visible() {
        return visible == null ? ledger.at(clock.instant()) : visible;
    }

    void knows(List<Event> events) {
        visible = events;
    }

    ScanRequest request(ScanRequest request) {
        return bug.request(request);
    }

    List<Region> regions() {
        return List.copyOf(world.get().regions().keySet());
    }
}
