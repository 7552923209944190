package io.bedrockdiscovery.domain.account;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Partition;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The report of a scan of many accounts: one report for each that was handed out, none left out.
 *
 * @param partition the partition of the accounts
 * @param startedAt the start of the scan
 * @param elapsed the time that it took
 * @param accounts the accounts, sorted by id
 * @param cancelled whether it was cancelled, so that accounts may be missing
 * @param warnings lines for users that are about no single account
 */
public record AccountsReport(
        Partition partition,
        Instant startedAt,
        Duration elapsed,
        List<AccountReport> accounts,
        boolean cancelled,
        List<String> warnings) {
    public AccountsReport {
        requireNonNull(partition, "partition is null");
        requireNonNull(startedAt, "startedAt is null");
        requireNonNull(elapsed, "elapsed is null");
        accounts = accounts.stream()
                .sorted(Comparator.comparing(each -> each.account().id()))
                .toList();
        warnings = List.copyOf(warnings);
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
