package io.bedrockdiscovery.application.session;

/** A question with its parameters. Immutable. */
@FunctionalInterface
public interface Question {
    /**
     * Answers this question from a session; called by {@link Session#ask}.
     *
     * @throws NoAnswerException if there is no answer
     */
    Response ask(Session session);
}
