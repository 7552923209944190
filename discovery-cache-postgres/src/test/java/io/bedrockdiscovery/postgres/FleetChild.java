package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.RefreshLease;
import io.bedrockdiscovery.domain.port.StoreException;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.builder.WorldBuilder;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A process of a fleet: refreshes when it is its turn, and answers questions all the time. Prints each generation that its
 * answers show for the first time, what its refreshes warn of, and at the end how long its answers took.
 */
final class FleetChild {
    /** The generation of answers that only a process has got that is held up. */
    static final String LATE = "late";

    static final int REGIONS = 4;
    private static final ModelId MODEL = new ModelId("amazon.nova-pro-v1:0");
    private static final Region FIRST = new Region("eu-test0-1");

    private static volatile boolean complete;

    private FleetChild() {}

    /**
     * Takes the URL of the database, the port of AWS, a name, the interval in milliseconds, a fault or {@code none}, and the
     * pause between two questions in milliseconds. A line of input tells that the fleet is complete, another one ends the
     * process.
     */
    public static void main(String[] arguments) throws Exception {
        PostgresStore store = PostgresStore.open(arguments[0]);
        DiscoveryStore faulty = faulty(store, arguments[4]);
        BedrockDiscovery discovery = BedrockDiscovery.builder(sources(arguments[1], arguments[2]), faulty)
                .regions(regions())
                .build();
        discovery.refreshEvery(
                Duration.ofMillis(Long.parseLong(arguments[3])),
                (report, changes) -> report.warnings().forEach(warning -> ChildProcess.print("WARNING " + warning)));
        long pause = Long.parseLong(arguments[5]);
        Thread asking = new Thread(() -> ask(discovery, pause, arguments[4].equals("stalls")));
        asking.start();
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        input.readLine();
        complete = true;
        input.readLine();
        asking.interrupt();
        asking.join();
        discovery.close();
        store.close();
    }

    private static void ask(BedrockDiscovery discovery, long pauseMillis, boolean stalls) {
        FleetTimes answers = new FleetTimes();
        FleetTimes idle = new FleetTimes();
        String seen = "";
        int waits = 0;
        for (int warm = 0; warm < 50; warm++) {
            try {
                generation(discovery);
            } catch (StoreException e) {
                // On a machine that starts many processes, the first connection may take longer than a store waits.
                warm = 0;
            }
        }
        ChildProcess.print("READY");
        try {
            while (true) {
                long waitsBefore = waits();
                long start = System.nanoTime();
                String now = generation(discovery);
                if (stalls && answers.count() % 20 == 0) {
                    TimeUnit.MILLISECONDS.sleep(200);
                }
                long answered = System.nanoTime();
                if (complete) {
                    waits += waits() == waitsBefore ? 0 : 1;
                    answers.add(answered - start);
                    // As much work as an answer, but without one, shows what the machine itself costs.
                    spin(answered, answered - start);
                    idle.add(System.nanoTime() - answered);
                }
                if (!now.equals(seen)) {
                    seen = now;
                    ChildProcess.print("SEEN " + now + " " + answered);
                }
                TimeUnit.MILLISECONDS.sleep(pauseMillis);
            }
        } catch (InterruptedException e) {
            ChildProcess.print("TIMES " + answers);
            ChildProcess.print("IDLE " + idle);
            ChildProcess.print("WAITS " + waits);
        }
    }

    /** Returns the number of times that this thread has waited for anything: a lock, another thread, a moment. */
    private static long waits() {
        ThreadInfo thread = ManagementFactory.getThreadMXBean()
                .getThreadInfo(Thread.currentThread().getId());
        return thread.getBlockedCount() + thread.getWaitedCount();
    }

    private static void spin(long from, long nanos) {
        while (System.nanoTime() - from < Math.min(nanos, 1_000_000)) {
            Thread.onSpinWait();
        }
    }

    private static String generation(BedrockDiscovery discovery) {
        discovery.resolve("nova-pro", BedrockDiscovery.from(FIRST.id()));
        return discovery.catalog().region(FIRST).stream()
                .flatMap(region -> region.models().stream())
                .map(model -> String.valueOf(model.modelName()))
                .findFirst()
                .orElse("");
    }

    private static BedrockSources sources(String port, String name) {
        WorldBuilder world = World.builder();
        regions().forEach(region -> world.region(region.id()));
        return FakeSources.of(world.build()).sources().withModels((region, context) -> models(port, name, region));
    }

    private static List<Region> regions() {
        return IntStream.range(0, REGIONS)
                .mapToObj(number -> new Region("eu-test" + number + "-1"))
                .toList();
    }

    private static Outcome<List<FoundationModel>> models(String port, String name, Region region) {
        URI call = URI.create("http://127.0.0.1:" + port + "/" + name + "/" + region);
        try (InputStream in = call.toURL().openStream()) {
            String generation = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Outcome.known(List.of(FoundationModelBuilder.of(MODEL.value())
                    .in(region.id())
                    .named(generation, "Amazon")
                    .build()));
        } catch (IOException e) {
            return Outcome.unknown(Reason.UNREACHABLE, String.valueOf(e.getMessage()));
        }
    }

    private static DiscoveryStore faulty(PostgresStore store, String fault) {
        Optional<RefreshLease> lease = switch (fault) {
            case "alone" -> Optional.empty();
            case "unfenced" -> store.refreshLease().map(fenced -> new UnfencedLease(fenced, store));
            default -> store.refreshLease();
        };
        return (DiscoveryStore) Proxy.newProxyInstance(
                FleetChild.class.getClassLoader(), new Class<?>[] {DiscoveryStore.class}, (proxy, method, values) -> {
                    try {
                        return method.getName().equals("refreshLease") ? lease : method.invoke(store, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** A lease that checks nothing when its holder writes. */
    private record UnfencedLease(RefreshLease lease, DiscoveryStore store) implements RefreshLease {
        @Override
        public OptionalLong hold(Matter matter, String holder, Duration term) {
            return lease.hold(matter, holder, term);
        }

        @Override
        public void release(Matter matter, String holder) {
            lease.release(matter, holder);
        }

        @Override
        public DiscoveryStore fenced(Matter matter, long token) {
            return store;
        }

        @Override
        public long version(Owner owner) {
            return lease.version(owner);
        }
    }
}
