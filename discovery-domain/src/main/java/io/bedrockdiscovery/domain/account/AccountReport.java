package io.bedrockdiscovery.domain.account;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanTotals;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report of the scan of one account of many. It holds sums only, so that a thousand of them are small.
 *
 * @param failure the reason why the account, or a part of it, is not known; null where all of it is
 * @param regionsKnown whether EC2 listed the regions
 * @param totals the sums over the regions; null where nothing is known
 * @param elapsed the time that the scan of this account took; zero where it was not asked
 * @param warnings lines for users
 */
public record AccountReport(
        Account account,
        AccountStatus status,
        @Nullable Failure failure,
        boolean regionsKnown,
        @Nullable ScanTotals totals,
        Duration elapsed,
        List<String> warnings) {
    public AccountReport {
        requireNonNull(account, "account is null");
        requireNonNull(status, "status is null");
        requireNonNull(elapsed, "elapsed is null");
        warnings = List.copyOf(warnings);
    }

    /** Returns the report of an account that was not asked. */
    static AccountReport notAsked(Account account, @Nullable Failure why) {
        return new AccountReport(account, AccountStatus.UNKNOWN, why, false, null, Duration.ZERO, List.of());
    }

    /** Returns the sums of a scan. */
    static AccountReport of(Account account, ScanReport report) {
        AccountStatus status = AccountStatus.of(report);
        return new AccountReport(
                account,
                status,
                status == AccountStatus.KNOWN ? null : AccountFailure.of(report).orElse(null),
                report.regionsKnown(),
                status == AccountStatus.UNKNOWN ? null : report.totals(),
                report.elapsed(),
                // A failure of the credentials is the failure of this account, and need not be reported twice.
                report.credentialsFailure() == null ? report.warnings() : List.of());
    }
}
