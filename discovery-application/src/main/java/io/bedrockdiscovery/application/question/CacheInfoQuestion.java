package io.bedrockdiscovery.application.question;

import io.bedrockdiscovery.application.answer.CacheAnswer;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.domain.port.StoreSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Asks for the place and the contents of the store. */
public record CacheInfoQuestion() implements Question {
    @Override
    public Response ask(Session session) {
        StoreSummary summary = session.store().summary();
        List<String> warnings = summary.owners().stream()
                .map(StoreSummary.Held::newest)
                .filter(Objects::nonNull)
                .filter(newest -> newest.isAfter(session.now()))
                .max(Comparator.naturalOrder())
                .map(AheadOfTheClock::warning)
                .stream()
                .toList();
        return Response.of(new CacheAnswer(summary, session.now())).warning(warnings);
    }
}
