package io.bedrockdiscovery.application.account;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.answer.ScanAnswer;
import io.bedrockdiscovery.application.document.Columns;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.document.Rows;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.account.AccountReport;
import io.bedrockdiscovery.domain.account.AccountStatus;
import io.bedrockdiscovery.domain.account.AccountsReport;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.scan.ScanTotals;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The report of a scan of many accounts, with the sums of each. */
public record AccountsScanAnswer(AccountsReport report, List<String> warnings) implements Answer {
    private static final double MILLIS_PER_SECOND = 1000;
    private static final JsonShape SHAPE =
            JsonShape.of("partition", "startedAt", "finishedAt", "elapsedMs", "accounts", "totals", "warnings");
    private static final Columns<AccountReport> COLUMNS = new Columns<AccountReport>()
            .field("account", each -> each.account().id(), "ACCOUNT")
            .whole()
            .always()
            .field("name", each -> each.account().name(), "NAME")
            .field("status", each -> each.status().word(), "STATUS")
            .always()
            .field("reason", each -> word(each.failure()))
            .field(
                    "message",
                    each -> each.failure() == null ? null : each.failure().message());
    private static final Columns<AccountReport> FIGURES = new Columns<AccountReport>()
            .and(COLUMNS)
            .field("regions", each -> figure(each, ScanTotals::answeredRegions), ">REGIONS")
            .field("models", each -> figure(each, ScanTotals::distinctModels), ">MODELS")
            .field("profiles", each -> figure(each, ScanTotals::distinctProfiles), ">PROFILES")
            .weight(10)
            .heading("WHY", AccountsScanAnswer::why)
            .weight(30);

    public AccountsScanAnswer {
        requireNonNull(report, "report is null");
        warnings = List.copyOf(warnings);
    }

    @Override
    public JsonObject json() {
        return SHAPE.versioned()
                .with("partition", report.partition().id())
                .with("startedAt", report.startedAt())
                .with("finishedAt", report.startedAt().plus(report.elapsed()))
                .with("elapsedMs", report.elapsed().toMillis())
                .with(
                        "accounts",
                        report.accounts().stream()
                                .map(each -> object(
                                        each,
                                        report.byOthers()
                                                .contains(each.account().id())))
                                .toList())
                .with("totals", totals())
                .with("warnings", warnings);
    }

    @Override
    public void write(DocumentWriter document) {
        String statuses = Arrays.stream(AccountStatus.values())
                .filter(status -> report.count(status) > 0)
                .map(status -> report.count(status) + " " + status.word())
                .collect(Collectors.joining(", "));
        document.line("Scanned " + Plural.of(report.accounts().size(), "account") + " in " + seconds(report.elapsed())
                        + ": " + statuses
                        + (report.byOthers().isEmpty()
                                ? ""
                                : "; " + report.byOthers().size() + " by other processes"))
                .line("");
        document.table(FIGURES.table(report.accounts()));
        document.line("").line("One account: any command with --account ID or NAME; all of them: accounts");
    }

    @Override
    public Optional<Rows> rows() {
        return Optional.of(FIGURES.rows(report.accounts()));
    }

    /** Returns a time in seconds with one decimal, for users. */
    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / MILLIS_PER_SECOND);
    }

    private static JsonObject object(AccountReport each, boolean byAnother) {
        ScanTotals totals = each.totals();
        return COLUMNS.json(each)
                .with("regionsKnown", each.regionsKnown())
                .with("byAnotherProcess", byAnother)
                .with("elapsedMs", each.elapsed().toMillis())
                .with("totals", totals == null ? null : ScanAnswer.totals(totals));
    }

    private JsonObject totals() {
        JsonObject totals = new JsonObject().with("accounts", report.accounts().size());
        for (AccountStatus status : AccountStatus.values()) {
            totals.with(status.word(), report.count(status));
        }
        return totals.with("byOtherProcesses", report.byOthers().size());
    }

    private static @Nullable Integer figure(AccountReport each, Function<ScanTotals, Integer> figure) {
        ScanTotals totals = each.totals();
        return totals == null ? null : figure.apply(totals);
    }

    private static @Nullable String word(@Nullable Failure failure) {
        return failure == null ? null : failure.reason().word();
    }

    private static String why(AccountReport each) {
        Failure failure = each.failure();
        return failure == null ? "" : failure.reason().text() + ": " + failure.message();
    }
}
