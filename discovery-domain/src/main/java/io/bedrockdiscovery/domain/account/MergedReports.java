package io.bedrockdiscovery.domain.account;

import io.bedrockdiscovery.domain.account.AccountQueue.Done;
import io.bedrockdiscovery.domain.fanout.RegionTasks;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.StoreException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The reports of all accounts of a run, as one process knows them at its end.
 *
 * @param all a report for each account; one of a worker that could not finish the account is used only if no
 *     worker did
 * @param answered those of {@code all} that a worker has answered
 * @param toRemember those of {@code all} that are worth storing
 * @param byOthers the ids of accounts that other workers have done
 * @param warnings lines for users
 */
record MergedReports(
        List<AccountReport> all,
        List<AccountReport> answered,
        List<AccountReport> toRemember,
        Set<String> byOthers,
        List<String> warnings) {
    static MergedReports of(
            List<Account> accounts, Map<String, AccountReport> own, AccountClaims claims, Duration deadline) {
        Set<String> byOthers = new TreeSet<>();
        Map<String, AccountReport> answered = new LinkedHashMap<>(own);
        for (Done each : claims.done()) {
            String id = each.report().account().id();
            answered.put(id, each.report());
            if (!each.here()) {
                byOthers.add(id);
            }
        }
        boolean awaited = answered.size() < accounts.size() && claims.isAwaited();
        StoreException trouble = claims.trouble();
        Failure left = trouble == null ? outOfTime(deadline, awaited) : unshared(trouble);
        List<AccountReport> all = accounts.stream()
                .map(each -> answered.getOrDefault(each.id(), AccountReport.notAsked(each, left)))
                .toList();
        List<AccountReport> toRemember = all.stream()
                // The workers that still ask an account will report it.
                .filter(each -> answered.containsKey(each.account().id()) || (trouble == null && !awaited))
                .filter(each -> each.failure() == null || each.failure().reason() != Reason.CANCELLED)
                .toList();
        return new MergedReports(
                all,
                List.copyOf(answered.values()),
                toRemember,
                Set.copyOf(byOthers),
                trouble == null ? List.of() : List.of(trouble.getMessage()));
    }

    private static Failure outOfTime(Duration deadline, boolean awaited) {
        return new Failure(
                Reason.TIMED_OUT,
                "the scan's " + RegionTasks.seconds(deadline)
                        + (awaited
                                ? " s were over, and another process had not done this account yet; wait for it, or give"
                                        + " a longer --deadline"
                                : " s were over before this account was asked; give it a longer --deadline"));
    }

    private static Failure unshared(StoreException trouble) {
        return new Failure(
                Reason.NOT_ASKED, "the shared store cannot be asked for the accounts: " + trouble.getMessage());
    }
}
