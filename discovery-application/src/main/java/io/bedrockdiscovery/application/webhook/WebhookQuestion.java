package io.bedrockdiscovery.application.webhook;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks a question, and sends its answer to a webhook if something was found.
 *
 * @param senders makes the sender for a session
 */
public record WebhookQuestion(Question question, Webhook webhook, Function<Session, WebhookSender> senders)
        implements Question {
    public WebhookQuestion {
        requireNonNull(question, "question is null");
        requireNonNull(webhook, "webhook is null");
        requireNonNull(senders, "senders is null");
    }

    /** Creates a question with the usual sender. */
    public WebhookQuestion(Question question, Webhook webhook) {
        this(question, webhook, session -> new WebhookSender(session.services().clock()));
    }

    @Override
    public Response ask(Session session) {
        Response response = question.ask(session);
        if (!response.found()) {
            return response.noting(List.of("nothing was found, and nothing sent to " + webhook.host()));
        }
        Optional<String> failure =
                senders.apply(session).send(webhook, Json.text(response.answer().json(), false));
        if (failure.isPresent()) {
            throw NoAnswerException.undelivered("the answer was not delivered: " + failure.get(), response.answer());
        }
        return response.noting(List.of("sent to " + webhook.host()));
    }
}
