package io.bedrockdiscovery.application.question;

import io.bedrockdiscovery.application.answer.RegionsAnswer;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.domain.catalog.Catalog;

/** Asks for all regions, and how much is known of each. */
public record RegionsQuestion() implements Question {
    @Override
    public Response ask(Session session) {
        Catalog catalog = session.catalog();
        return Response.of(new RegionsAnswer(catalog), Uncertainty.of(catalog));
    }
}
