package io.bedrockdiscovery.application.question;

import io.bedrockdiscovery.application.answer.CacheAnswer;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;

/** Asks for the place and the contents of the store. */
public record CacheInfoQuestion() implements Question {
    @Override
    public Response ask(Session session) {
        return Response.of(new CacheAnswer(session.store().summary()));
    }
}
