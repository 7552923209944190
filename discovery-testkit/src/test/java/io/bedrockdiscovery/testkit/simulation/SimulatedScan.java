package io.bedrockdiscovery.testkit.simulation;

import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** One scan of the simulation with what happens in the middle of it, the entries in the ledger, and the checks afterwards. */
final class SimulatedScan {
    private static final Duration LONGER_THAN_A_SCAN = Duration.ofSeconds(40);

    private final Simulation simulation;
    private final Tenant tenant;
    private final ScanRequest request;
    private final Instant startedAt;
    private final List<Event> before;
    private final int mark;
    /** The events of the scan in the middle of which this one runs. */
    private final List<Event> around;

    private final Set<Event> ofOthers = new HashSet<>();
    private int inner;

    /** The event in the middle of a scan. */
    private enum Turn {
        NONE,
        INTERRUPT,
        TIME_IS_UP,
        QUESTION,
        CHANGE,
        ANOTHER_SCAN
    }

    private SimulatedScan(Simulation simulation, Tenant tenant, ScanRequest request, List<Event> around) {
        this.around = around;
        this.simulation = simulation;
        this.tenant = tenant;
        this.request = request;
        this.startedAt = simulation.clock.instant();
        this.before = tenant.ledger.at(startedAt);
        this.mark = tenant.aws.mark();
    }

    /** Scans, and returns the number of scans, including those in the middle. */
    static int run(Simulation simulation, Tenant tenant, ScanRequest request) {
        Random random = simulation.random;
        Turn turn = Worlds.any(List.of(Turn.values()), random);
        return new SimulatedScan(simulation, tenant, request, List.of()).run(turn, 1 + random.nextInt(30));
    }

    private int run(Turn turn, int atCall) {
        simulation.note("scan " + tenant.account + (request.refresh() ? " again" : "") + " "
                + new TreeSet<>(request.only()) + ", " + turn + " at call " + atCall);
        Map<CallKey, Integer> unused = tenant.aws.takeCalls();
        int[] call = {0};
        tenant.aws.atEachCall(() -> {
            if (++call[0] == atCall) {
                happen(turn);
            }
        });
        ScanReport report;
        boolean interrupted;
        try {
            report = tenant.discovery().scan(simulation.bug.request(request), ScanListener.SILENT);
        } finally {
            tenant.aws.atEachCall(() -> {});
            interrupted = Thread.interrupted();
        }
        Map<CallKey, Integer> calls = tenant.aws.takeCalls();
        List<Event> learnt = enter();
        says(around, "after a scan");
        Checks.ended(report, interrupted, simulation.clock);
        if (around.isEmpty() && inner == 0 && !interrupted && !turn.equals(Turn.TIME_IS_UP)) {
            Checks.calls(request, before, learnt, startedAt, calls);
            boolean listed = !calls.containsKey(CallKey.LISTING)
                    || learnt.stream().anyMatch(event -> event.key().equals(CallKey.LISTING));
            Checks.report(tenant, request, report, before, listed);
        }
        return 1 + inner;
    }

    private void happen(Turn turn) {
        switch (turn) {
            case INTERRUPT -> Thread.currentThread().interrupt();
            case TIME_IS_UP -> simulation.clock.advance(LONGER_THAN_A_SCAN);
            case QUESTION -> questionInBetween();
            case CHANGE -> simulation.note("  " + Worlds.changeLists(tenant.world, simulation.random));
            case ANOTHER_SCAN -> scanInBetween();
            default -> {}
        }
    }

    /** A caller asks while the scan is under way: each region's answers count as soon as they are there. */
    private void questionInBetween() {
        says(told(), "in the middle of a scan");
    }

    private void says(List<Event> underWay, String when) {
        Said said = tenant.says();
        List<Event> known = new ArrayList<>(tenant.visible());
        known.addAll(underWay);
        Checks.same(said, Expectation.of(tenant.account, known, simulation.clock.instant()), when);
    }

    /** Another caller scans while this scan is under way, after the world has changed; it ends first. */
    private void scanInBetween() {
        simulation.note("  " + Worlds.changeLists(tenant.world, simulation.random));
        int from = tenant.aws.mark();
        inner += new SimulatedScan(simulation, tenant, ScanRequest.everywhere().withRefresh(true), told())
                .run(Turn.NONE, 0);
        ofOthers.addAll(tenant.aws.toldSince(from));
    }

    private List<Event> told() {
        return tenant.aws.toldSince(mark).stream()
                .filter(each -> !ofOthers.contains(each))
                .toList();
    }

    /** Enters what the scan has learnt into the ledger: all but the answers of regions that turned out to be closed. */
    private List<Event> enter() {
        List<Event> known = new ArrayList<>(before);
        List<Event> told = told();
        told.stream().filter(each -> each.key().equals(CallKey.LISTING)).forEach(known::add);
        Set<String> closed = new TreeSet<>(Ledger.closed(Ledger.states(known)));
        request.only().forEach(region -> closed.remove(region.id()));
        List<Event> learnt = told.stream()
                .filter(each -> each.key().region() == null
                        || !closed.contains(each.key().region()))
                .toList();
        Instant now = simulation.clock.instant();
        if (learnt.isEmpty()) {
            tenant.knows(inner == 0 ? before : tenant.ledger.at(now));
        } else {
            tenant.ledger.record(learnt, now);
            tenant.knows(tenant.ledger.at(now));
        }
        return learnt;
    }
}
