package io.bedrockdiscovery.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountReport;
import io.bedrockdiscovery.domain.account.AccountStatus;
import io.bedrockdiscovery.domain.account.AccountsReport;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.scan.ScanTotals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The answer tells the whole, and which part of it other processes have done. */
final class AccountsScanAnswerTest {
    private static final List<AccountReport> REPORTS = List.of(known("000000000001"), known("000000000002"));

    @Test
    void sharedScan_tellsTheShareOfOthers() {
        AccountsScanAnswer answer = answer(Set.of("000000000002"));

        assertThat(PlainDocument.of(answer)).startsWith("Scanned 2 accounts in 2.0 s: 2 known; 1 by other processes");
        assertThat(Json.text(answer.json(), false))
                .contains("\"regionsKnown\":true,\"byAnotherProcess\":false", "\"byAnotherProcess\":true")
                .contains("\"unknown\":0,\"byOtherProcesses\":1}");
    }

    @Test
    void scanOfOneProcess_tellsOfNoOther() {
        assertThat(PlainDocument.of(answer(Set.of()))).startsWith("Scanned 2 accounts in 2.0 s: 2 known");
    }

    private static AccountsScanAnswer answer(Set<String> byOthers) {
        AccountsReport report = new AccountsReport(
                Partition.AWS,
                Instant.parse("2026-01-02T03:04:05Z"),
                Duration.ofSeconds(2),
                REPORTS,
                byOthers,
                false,
                List.of());
        return new AccountsScanAnswer(report, List.of());
    }

    private static AccountReport known(String id) {
        return new AccountReport(
                Account.of(id),
                AccountStatus.KNOWN,
                null,
                true,
                new ScanTotals(Map.of(RegionStatus.KNOWN, 1), 1, 1, 0, 0, 0),
                Duration.ofSeconds(1),
                List.of());
    }
}
