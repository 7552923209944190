package io.bedrockdiscovery.mcp;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import java.util.List;
import java.util.function.Function;

/**
 * Asks for models in the lists of the Bedrock runtime, and where none of them matches, in those of bedrock-mantle as well.
 *
 * @param models makes the question; its argument is whether to ask for the lists of bedrock-mantle
 */
record BothCataloguesQuestion(boolean mantle, Function<Boolean, Question> models) implements Question {
    @Override
    public Response ask(Session session) {
        try {
            return models.apply(mantle).ask(session);
        } catch (NoAnswerException e) {
            if (mantle || e.kind() == NoAnswerException.Kind.INVALID || e.kind() == NoAnswerException.Kind.CANCELLED) {
                throw e;
            }
        }
        return models.apply(true)
                .ask(session)
                .noting(List.of("only bedrock-mantle lists what matches; the Bedrock runtime does not take these ids"));
    }
}
