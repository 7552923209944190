package io.bedrockdiscovery.testkit.simulation;

import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.builder.ChangingWorld;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import io.bedrockdiscovery.testkit.simulation.SimulatedAws.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A course of random events on a virtual clock: scans of two accounts over one store, faults, changes of the world, clocks that
 * are set, cancellations, restarts, and callers in the middle of scans. Everything happens in one thread, in an order that the
 * seed determines. After each step, what the discoveries say is compared with what follows from the ledgers.
 */
final class Simulation {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int STEPS = 14;

    final MutableClock clock = new MutableClock(START);
    final Random random;
    final SeededBug bug;
    private final boolean clockIsSet;
    private final List<Tenant> tenants;
    private final List<String> course = new ArrayList<>();
    private int scans;

    private Simulation(long seed, SeededBug bug) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.bug = bug;
        this.clockIsSet = seed % 3 == 0;
        DiscoveryStore store = new InMemoryStore(clock);
        AtomicInteger numbers = new AtomicInteger();
        this.tenants = Stream.of("111122223333", "000000000002")
                .map(account -> new Tenant(ChangingWorld.from(Worlds.of(account)), clock, store, random, numbers, bug))
                .toList();
    }

    /**
     * Runs one course, and returns the number of its scans.
     *
     * @throws AssertionError if a discovery says what it should not; the message has the seed and the course up to there
     */
    static int run(long seed, SeededBug bug) {
        Simulation simulation = new Simulation(seed, bug);
        try {
            for (int step = 0; step < STEPS; step++) {
                simulation.step();
            }
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "seed " + seed + " (to repeat it: -Dsimulation.seed=" + seed + ")\n"
                            + String.join("\n", simulation.course) + "\n" + e,
                    e);
        } finally {
            boolean unused = Thread.interrupted();
            simulation.tenants.forEach(tenant -> tenant.discovery().close());
        }
        return simulation.scans;
    }

    private void step() {
        Tenant tenant = tenants.get(random.nextInt(3) == 0 ? 1 : 0);
        switch (random.nextInt(10)) {
            case 0, 1 -> time();
            case 2, 3 -> note(Worlds.change(tenant.world, random, clock.instant()));
            case 4 -> faults(tenant);
            case 5 -> {
                note("restart " + tenant.account);
                tenant.restart();
            }
            case 6 -> Questions.ask(tenant, random, clock);
            default -> scan(tenant);
        }
        clock.advance(Duration.ofSeconds(1));
        for (Tenant each : tenants) {
            Checks.says(each);
        }
    }

    private void time() {
        if (clockIsSet && random.nextInt(2) == 0) {
            Duration by = Duration.ofHours(random.nextBoolean() ? 2 + random.nextInt(70) : -2 - random.nextInt(70));
            note("the clock is set by " + by);
            clock.advance(by);
            return;
        }
        Duration by = switch (random.nextInt(3)) {
            case 0 -> Duration.ofMinutes(1 + random.nextInt(9));
            case 1 -> Duration.ofMinutes(30 + random.nextInt(60));
            default -> Duration.ofHours(5 + random.nextInt(21));
        };
        note("time passes: " + by);
        clock.advance(by);
    }

    private void faults(Tenant tenant) {
        if (random.nextInt(3) == 0) {
            note("repair " + tenant.account);
            tenant.aws.repair();
            return;
        }
        List<Region> regions = tenant.regions();
        Region region = regions.get(random.nextInt(regions.size()));
        Fault fault = Worlds.any(List.of(Fault.values()), random);
        List<CallKey> keys = Worlds.keys(region, random);
        note(fault + " of " + tenant.account + " " + keys);
        keys.forEach(key -> tenant.aws.fault(key, fault));
    }

    private void scan(Tenant tenant) {
        ScanRequest request = ScanRequest.everywhere().withRefresh(random.nextInt(3) == 0);
        if (random.nextInt(4) == 0) {
            request = request.withOnly(List.of(Worlds.anyDocumented(random), Worlds.anyDocumented(random)));
        }
        scans += SimulatedScan.run(this, tenant, request);
    }

    void note(String event) {
        course.add("  " + clock.instant() + " " + event);
    }
}
