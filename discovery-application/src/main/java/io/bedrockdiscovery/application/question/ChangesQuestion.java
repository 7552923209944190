package io.bedrockdiscovery.application.question;

import io.bedrockdiscovery.application.answer.ChangesAnswer;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.change.ChangeReport;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the changes up to now. Its response tells whether there is any.
 *
 * @param since the time to start from; null for the scan before the last one
 * @param all whether users see every change by itself, too
 */
public record ChangesQuestion(@Nullable Instant since, boolean all) implements Question {
    /** Creates a question whose answer shows groups of changes. */
    public ChangesQuestion(@Nullable Instant since) {
        this(since, false);
    }

    @Override
    public Response ask(Session session) {
        if (since != null && since.isAfter(session.now())) {
            throw NoAnswerException.invalid("--since " + since + " is in the future");
        }
        Catalog catalog = session.catalog();
        ChangeReport report = session.discovery().changesSince(since);
        Uncertainty uncertainty = Uncertainty.of(catalog);
        ChangesAnswer answer = new ChangesAnswer(report, uncertainty.unknown(), all);
        Response response = Response.of(answer, uncertainty).finding(answer.isAny());
        if (!isStored(session.discovery().catalog(), report)) {
            response = response.incomplete(List.of("the latest answers could not be stored, and are not compared"));
        }
        Instant ahead = report.scanAhead();
        if (ahead != null) {
            response = response.warning(List.of(AheadOfTheClock.warning(ahead)));
        }
        List<String> limits = limits(report);
        // The first scan is a baseline, and all of it is known.
        boolean isBaseline = since == null && !report.isComparison();
        return limits.isEmpty() || isBaseline ? response.warning(limits) : response.incomplete(limits);
    }

    /** Tells whether the store has everything that is known. */
    private static boolean isStored(Catalog catalog, ChangeReport report) {
        return report.present().and(catalog.observations()).equals(report.present());
    }

    /** Tells what was not compared, which could be taken for no change. */
    private static List<String> limits(ChangeReport report) {
        Instant first = report.firstScan().orElse(null);
        if (first == null) {
            return List.of("there is no history: nothing was scanned yet");
        }
        // Users see times in whole seconds, and may ask for the changes since such a time.
        Instant told = first.truncatedTo(ChronoUnit.SECONDS);
        if (!report.isComparison()) {
            return List.of("there is no history before the one scan of " + told + ", so nothing to compare with");
        }
        return report.startsLate()
                ? List.of("there is no history before " + told + "; what changed until then is not known")
                : List.of();
    }
}
