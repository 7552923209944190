package io.bedrockdiscovery.application.doctor;

import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.HealthCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Runs checks at once, within a time. A check that fails or takes longer is unknown. */
final class Checkup {
    private static final String NOT_MADE = "not made: the program was interrupted";

    private Checkup() {}

    /** Returns the results in the order of the checks. */
    static List<CheckResult> run(List<HealthCheck> checks, Duration limit) {
        try {
            List<Callable<Health>> work = new ArrayList<>();
            checks.forEach(check -> work.add(check::check));
            List<Future<Health>> ends = AtOnce.run(work, limit);
            List<CheckResult> results = new ArrayList<>();
            for (int i = 0; i < ends.size(); i++) {
                results.add(new CheckResult(checks.get(i).name(), health(ends.get(i), limit)));
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return checks.stream()
                    .map(check -> new CheckResult(check.name(), Health.unknown(NOT_MADE)))
                    .toList();
        }
    }

    private static Health health(Future<Health> end, Duration limit) throws InterruptedException {
        try {
            return end.get();
        } catch (CancellationException e) {
            return Health.unknown("no answer within " + limit.toSeconds() + " s");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return Health.unknown("the check itself failed: " + cause.getClass().getSimpleName());
        }
    }
}
