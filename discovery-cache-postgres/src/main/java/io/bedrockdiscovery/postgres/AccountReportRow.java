package io.bedrockdiscovery.postgres;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountQueue.Done;
import io.bedrockdiscovery.domain.account.AccountReport;
import io.bedrockdiscovery.domain.account.AccountStatus;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.scan.ScanTotals;
import io.bedrockdiscovery.postgres.Transaction.Ids;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report of an account of a run, as the columns of its row. */
final class AccountReportRow {
    /** The statement that ends a claim with a report. Takes {@link #values}, the run, the account and the worker. */
    static final String UPDATE = """
            UPDATE account_run_entry SET status = ?, failure_reason = ?, failure_message = ?, regions_known = ?,
                region_statuses = ?, totals = ?, elapsed_ns = ?, warnings = ?, done_at = clock_timestamp()
            WHERE run = ? AND account = ? AND worker = ? AND done_at IS NULL""";

    /** The query for what {@link #read} reads. Takes the worker that asks, and the run. */
    static final String SELECT = """
            SELECT account, worker = ?, status, failure_reason, failure_message, regions_known,
                region_statuses, totals, elapsed_ns, warnings
            FROM account_run_entry WHERE run = ? AND done_at IS NOT NULL ORDER BY position""";

    private AccountReportRow() {}

    static List<@Nullable Object> values(AccountReport report) {
        Failure failure = report.failure();
        ScanTotals totals = report.totals();
        return new ArrayList<>(Arrays.asList(
                report.status().name(),
                failure == null ? null : failure.reason().key(),
                failure == null ? null : failure.message(),
                report.regionsKnown(),
                totals == null ? null : statuses(totals),
                totals == null
                        ? null
                        : new Ids(List.of(
                                totals.models(),
                                totals.distinctModels(),
                                totals.profiles(),
                                totals.distinctProfiles(),
                                totals.associations())),
                report.elapsed().toNanos(),
                report.warnings()));
    }

    /**
     * Reads a report.
     *
     * @param accounts the accounts as this worker knows them
     */
    static Done read(RowReader row, Map<String, Account> accounts) throws SQLException {
        String id = row.text();
        Account account = requireNonNull(accounts.getOrDefault(id, Account.of(id)));
        boolean here = row.flag();
        AccountStatus status = status(row.text());
        Failure failure = KnownAccounts.failure(row);
        boolean regionsKnown = row.flag();
        List<String> statuses = row.valuesOrNull(text -> text);
        List<Integer> totals = row.valuesOrNull(Integer::valueOf);
        return new Done(
                new AccountReport(
                        account,
                        status,
                        failure,
                        regionsKnown,
                        statuses == null || totals == null ? null : totals(statuses, totals),
                        row.duration(),
                        requireNonNull(row.valuesOrNull(text -> text))),
                here);
    }

    /** Returns the status with a name. One that only a later version has counts as partly known. */
    private static AccountStatus status(String name) {
        return Arrays.stream(AccountStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElse(AccountStatus.PARTIAL);
    }

    private static List<String> statuses(ScanTotals totals) {
        return totals.byStatus().entrySet().stream()
                .map(each -> each.getKey().word() + " " + each.getValue())
                .sorted()
                .toList();
    }

    private static ScanTotals totals(List<String> statuses, List<Integer> totals) {
        Map<RegionStatus, Integer> byStatus = new EnumMap<>(RegionStatus.class);
        for (String each : statuses) {
            int space = each.indexOf(' ');
            for (RegionStatus status : RegionStatus.values()) {
                if (status.word().equals(each.substring(0, space))) {
                    byStatus.put(status, Integer.valueOf(each.substring(space + 1)));
                }
            }
        }
        return new ScanTotals(byStatus, totals.get(0), totals.get(1), totals.get(2), totals.get(3), totals.get(4));
    }
}
