package io.bedrockdiscovery.domain.account;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Partition;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The report of a scan of many accounts: one report for each, none left out.
 *
 * @param partition the partition of the accounts
 * @param startedAt the start of the scan
 * @param elapsed the time that it took
 * @param accounts the accounts, sorted by id
 * @param byOthers the ids of those accounts that other processes have done in the same run
 * @param cancelled whether it was cancelled, so that accounts may be missing
 * @param warnings lines for users that are about no single account
 */
public record AccountsReport(
        Partition partition,
        Instant startedAt,
        Duration elapsed,
        List<AccountReport> accounts,
        Set<String> byOthers,
        boolean cancelled,
        List<String> warnings) {
    public AccountsReport {
        requireNonNull(partition, "partition is null");
        requireNonNull(startedAt, "startedAt is null");
        requireNonNull(elapsed, "elapsed is null");
        accounts = accounts.stream()
                .sorted(Comparator.comparing(each -> each.account().id()))
                .toList();
        byOthers = Set.copyOf(byOthers);
        warnings = List.copyOf(warnings);
    }

    /** Returns this report with further warnings. */
    AccountsReport warning(List<String> further) {
        List<String> all =
                Stream.concat(further.stream(), warnings.stream()).distinct().toList();
        return new AccountsReport(partition, startedAt, elapsed, accounts, byOthers, cancelled, all);
    }

    /** Returns the number of accounts with a status. */
    public int count(AccountStatus status) {
        return (int) accounts.stream().filter(each -> each.status() == status).count();
    }

    /** Returns whether everything is known of every account. */
    public boolean isComplete() {
        return !cancelled && count(AccountStatus.KNOWN) == accounts.size();
    }
}
