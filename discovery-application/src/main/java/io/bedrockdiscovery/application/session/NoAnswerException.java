package io.bedrockdiscovery.application.session;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.domain.model.DiscoveryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends a question early because there is no answer to it. */
public final class NoAnswerException extends DiscoveryException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient List<String> lines;
    private final transient @Nullable Answer answerForPrograms;

    /** The kinds of early ends. */
    public enum Kind {
        /** The question makes no sense as it was asked. */
        INVALID,
        /** Nothing could be learnt, and nothing is remembered. */
        NOTHING_KNOWN,
        /** Nothing that is known matches. */
        NO_MATCH,
        /** The answer depends on something that is not known. */
        UNKNOWN,
        /** There is an answer, which could not be delivered. */
        UNDELIVERED,
        /** The user cancelled the question. */
        CANCELLED
    }

    private NoAnswerException(Kind kind, List<String> lines, @Nullable Answer answerForPrograms) {
        super(String.join("; ", lines));
        this.kind = requireNonNull(kind, "kind is null");
        this.lines = List.copyOf(lines);
        this.answerForPrograms = answerForPrograms;
    }

    /** Returns the end of a question that makes no sense. */
    public static NoAnswerException invalid(String line) {
        return new NoAnswerException(Kind.INVALID, List.of(line), null);
    }

    /** Returns the end of a question about which nothing is known. */
    public static NoAnswerException nothingKnown(List<String> lines) {
        return new NoAnswerException(Kind.NOTHING_KNOWN, lines, null);
    }

    /** Returns the end of a question about which nothing is known, with an answer for programs that tells so. */
    public static NoAnswerException nothingKnown(List<String> lines, Answer answerForPrograms) {
        return new NoAnswerException(Kind.NOTHING_KNOWN, lines, answerForPrograms);
    }

    /** Returns the end of a question that nothing matches. */
    public static NoAnswerException noMatch(List<String> lines) {
        return new NoAnswerException(Kind.NO_MATCH, lines, null);
    }

    /** Returns the end of a question that nothing matches, with an answer for programs that tells so. */
    public static NoAnswerException noMatch(List<String> lines, Answer answerForPrograms) {
        return new NoAnswerException(Kind.NO_MATCH, lines, answerForPrograms);
    }

    /** Returns the end of a question whose answer depends on something that is not known. */
    public static NoAnswerException unknown(List<String> lines) {
        return new NoAnswerException(Kind.UNKNOWN, lines, null);
    }

    /**
     * Returns the end of a question that has no match, or whose answer depends on something that is not known.
     *
     * @param known whether it is known that there is no match
     * @param answerForPrograms the answer that programs get; null for none
     */
    public static NoAnswerException absent(boolean known, List<String> lines, @Nullable Answer answerForPrograms) {
        return new NoAnswerException(known ? Kind.NO_MATCH : Kind.UNKNOWN, lines, answerForPrograms);
    }

    /** Returns the end of a question whose answer could not be delivered; programs get it all the same. */
    public static NoAnswerException undelivered(String line, Answer answer) {
        return new NoAnswerException(Kind.UNDELIVERED, List.of(line), answer);
    }

    /** Returns the end of a question that the user cancelled. */
    public static NoAnswerException cancelled(String line) {
        return new NoAnswerException(Kind.CANCELLED, List.of(line), null);
    }

    /** Returns this end with lines before its own. */
    public NoAnswerException after(List<String> notes) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(lines);
        return new NoAnswerException(kind, all, answerForPrograms);
    }

    /** Returns this end as {@link Kind#UNKNOWN}, with lines for users about what is unknown; itself where there are none. */
    public NoAnswerException asUnknown(List<String> unknown) {
        if (unknown.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(lines);
        all.addAll(unknown);
        return new NoAnswerException(Kind.UNKNOWN, all, answerForPrograms);
    }

    /** Returns the kind of end. */
    public Kind kind() {
        return kind;
    }

    /** Returns the reasons, in lines for users. */
    public List<String> lines() {
        return lines;
    }

    /** Returns the answer that programs get, with nulls for what there is not; empty where they get none. */
    public Optional<Answer> answerForPrograms() {
        return Optional.ofNullable(answerForPrograms);
    }
}
