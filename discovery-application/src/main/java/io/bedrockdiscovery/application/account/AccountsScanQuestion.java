package io.bedrockdiscovery.application.account;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.session.AccountServices;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.AccountReport;
import io.bedrockdiscovery.domain.account.AccountSource;
import io.bedrockdiscovery.domain.account.AccountStatus;
import io.bedrockdiscovery.domain.account.AccountsReport;
import io.bedrockdiscovery.domain.account.AccountsScan;
import io.bedrockdiscovery.domain.account.RolePattern;
import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.scan.MixedPartitionsException;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a scan of many accounts.
 *
 * @param source the accounts
 * @param role the role to assume in accounts that name none of their own
 * @param externalId the external id that the role asks for; null for none
 */
public record AccountsScanQuestion(
        AccountSource source, RolePattern role, @Nullable String externalId, ScanRequest request) implements Question {
    public AccountsScanQuestion {
        requireNonNull(source, "source is null");
        requireNonNull(role, "role is null");
        requireNonNull(request, "request is null");
    }

    /** Returns a text without the external id, which only the role's owner and the caller should know. */
    @Override
    public String toString() {
        return "AccountsScanQuestion[" + source + ", " + role + "]";
    }

    @Override
    public Response ask(Session session) {
        if (session.isCached()) {
            throw NoAnswerException.invalid(
                    "--accounts asks AWS, and --cached and --account exclude that; 'accounts' shows what is cached");
        }
        AccountServices services = session.services().accounts();
        AccountServices.Access access = services.access();
        if (access == null) {
            throw NoAnswerException.invalid("--accounts asks AWS; leave out --offline and --replay");
        }
        List<Account> accounts = source.accounts(CallContext.within(request.deadline()))
                .fold(known -> known.value(), () -> List.<Account>of(), failure -> {
                    throw NoAnswerException.invalid(failure.message());
                });
        AccountsScan scan = new AccountsScan(
                access.by(role, externalId),
                // Without a usable file, answers are kept in memory for the other questions of the session.
                session.services().stores().get().store(),
                services.store().get(),
                services.fanOut().get(),
                new CatalogAssembler(new ArnAssociation(), services.freshness()),
                services.freshness(),
                session.services().clock());
        AccountsReport report = scanned(session, scan, accounts);
        return response(session, report);
    }

    private AccountsReport scanned(Session session, AccountsScan scan, List<Account> accounts) {
        AccountsReport report;
        try {
            report = session.followed(
                    listener -> scan.scan(accounts, request, new AccountsProgress(listener, accounts.size())));
        } catch (MixedPartitionsException e) {
            throw NoAnswerException.invalid(e.getMessage());
        }
        if (report.cancelled()) {
            throw NoAnswerException.cancelled("Cancelled after " + AccountsScanAnswer.seconds(report.elapsed()) + ": "
                    + answered(report) + " of " + accounts.size()
                    + " accounts answered; what was known before stays as it was.");
        }
        return report;
    }

    private static long answered(AccountsReport report) {
        return report.accounts().stream()
                .filter(each -> each.status() != AccountStatus.UNKNOWN)
                .count();
    }

    private static Response response(Session session, AccountsReport report) {
        List<String> warnings = Stream.of(
                        session.services().stores().get().warnings().stream(),
                        report.warnings().stream(),
                        report.accounts().stream().flatMap(AccountsScanQuestion::warnings))
                .flatMap(lines -> lines)
                .distinct()
                .toList();
        AccountsScanAnswer answer = new AccountsScanAnswer(report, warnings);
        List<String> doubts =
                report.accounts().stream().flatMap(AccountsScanQuestion::doubt).toList();
        if (report.count(AccountStatus.UNKNOWN) == report.accounts().size()) {
            throw NoAnswerException.nothingKnown(doubts, answer);
        }
        return new Response(answer, report.isComplete(), doubts).warning(warnings);
    }

    private static Stream<String> warnings(AccountReport report) {
        return report.warnings().stream()
                .map(line -> "account " + report.account().label() + ": " + line);
    }

    private static Stream<String> doubt(AccountReport report) {
        Failure failure = report.failure();
        return report.status() == AccountStatus.KNOWN
                ? Stream.of()
                : Stream.of(report.status().word() + ": account "
                        + report.account().label() + ": "
                        + (failure == null
                                ? "some answers are too old to rely on"
                                : failure.reason().text() + ": " + failure.message()));
    }
}
