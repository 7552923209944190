package io.bedrockdiscovery.application.question;

import io.bedrockdiscovery.application.answer.MetricsAnswer;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;

/** Asks for the meters of this process. */
public record MetricsQuestion() implements Question {
    @Override
    public Response ask(Session session) {
        return Response.of(new MetricsAnswer(session.meters()));
    }
}
