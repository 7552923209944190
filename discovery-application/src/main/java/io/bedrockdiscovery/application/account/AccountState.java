package io.bedrockdiscovery.application.account;

import io.bedrockdiscovery.domain.account.AccountFailure;
import io.bedrockdiscovery.domain.account.AccountStatus;
import io.bedrockdiscovery.domain.account.KnownAccount;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.StoreSummary.Held;
import io.bedrockdiscovery.domain.scan.ScanReport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account, and how far it is known.
 *
 * @param failure the reason why the account, or a part of it, is not known; null where all of it is, or it is only old
 * @param regions the number of regions that answered; null where nothing is known
 * @param models the number of different models in them; null where nothing is known
 * @param observedAt the time of the latest answer; null where there is none
 */
record AccountState(
        StoredAccount account,
        AccountStatus status,
        @Nullable Failure failure,
        @Nullable Integer regions,
        @Nullable Integer models,
        @Nullable Instant observedAt) {
    private static final Failure NEVER = new Failure(Reason.NOT_ASKED, "the account was never asked");

    static AccountState of(StoredAccount account, StoredAccounts accounts) {
        KnownAccount known = account.known();
        Failure last = known == null ? null : known.failure();
        Held held = account.held();
        if (held == null) {
            return new AccountState(account, AccountStatus.UNKNOWN, last == null ? NEVER : last, null, null, null);
        }
        AccountOverview overview = accounts.overview(account);
        ScanReport report = overview.report();
        AccountStatus status = AccountStatus.of(report);
        // What is known of an account that has refused since then may be different by now.
        boolean refusedSince = known != null && last != null && isAfter(known.asOf(), held.newest());
        Failure failure = refusedSince
                ? last
                : status == AccountStatus.KNOWN
                        ? null
                        : AccountFailure.of(report).orElse(null);
        if (status == AccountStatus.UNKNOWN) {
            return new AccountState(account, status, failure, null, null, held.newest());
        }
        return new AccountState(
                account,
                refusedSince ? AccountStatus.PARTIAL : status,
                failure,
                report.totals().answeredRegions(),
                overview.models(),
                held.newest());
    }

    private static boolean isAfter(Instant time, @Nullable Instant newest) {
        return newest == null || time.isAfter(newest);
    }
}
