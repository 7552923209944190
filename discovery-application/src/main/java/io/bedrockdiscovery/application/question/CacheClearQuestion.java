package io.bedrockdiscovery.application.question;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.ClearedAnswer;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;

/** Asks to remove something from the store. */
public record CacheClearQuestion(ClearRequest request) implements Question {
    public CacheClearQuestion {
        requireNonNull(request, "request is null");
    }

    @Override
    public Response ask(Session session) {
        return Response.of(new ClearedAnswer(session.store().clear(request)));
    }
}
