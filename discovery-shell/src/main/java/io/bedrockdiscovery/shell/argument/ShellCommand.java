package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.shell.output.Format;
import io.bedrockdiscovery.shell.output.TextAnswer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A command whose arguments have been parsed. A session may use it for several lines, so it keeps nothing but them. */
public interface ShellCommand {
    /** The formats that every answer has. */
    Set<Format> PLAIN = Set.of(Format.TABLE, Format.JSON);

    /** The formats of an answer that is a list. */
    Set<Format> LISTS = Set.of(Format.TABLE, Format.JSON, Format.CSV, Format.MARKDOWN);

    /**
     * Returns the question that the arguments ask.
     *
     * @throws io.bedrockdiscovery.application.session.NoAnswerException if they make no sense together
     */
    Question question();

    /**
     * Returns the question of a command that may read a text that people paste.
     *
     * @throws io.bedrockdiscovery.application.session.NoAnswerException if the arguments make no sense together, or the
     *     text cannot be read
     */
    default Question question(PastedText pasted) {
        return question();
    }

    /**
     * Returns the text of a command that explains the program itself, for which nothing else has to be made; null for a
     * command whose answer takes a session.
     *
     * @throws io.bedrockdiscovery.application.session.NoAnswerException if the arguments make no sense together
     */
    default @Nullable TextAnswer text() {
        return null;
    }

    /** Returns the formats that the answer can be printed in. */
    default Set<Format> formats() {
        return PLAIN;
    }

    /** Returns the names of the columns of an answer that is a list; none where users cannot choose them. */
    default List<String> columns() {
        return List.of();
    }

    /** Returns the format to print in where {@code asked} was asked for. */
    default Format format(Format asked) {
        return asked;
    }

    /** Returns what to ask people before the command is run; null for nothing. */
    default @Nullable String confirmation() {
        return null;
    }

    /** Returns whether the arguments are a text, of which every sign is a part. */
    default boolean takesText() {
        return false;
    }

    /** Returns whether this command answers agents on the standard streams until the end of input, and asks no question. */
    default boolean servesAgents() {
        return false;
    }

    /** Returns whether the session ends after this command. */
    default boolean endsSession() {
        return false;
    }
}
