package io.bedrockdiscovery.application.check;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.mention.Mention;

/**
 * A mention with the judgement on it.
 *
 * @param file the path with slashes, relative to the working directory where it is below it; {@code -} for standard input
 */
public record Finding(String file, Mention mention, Judgement judgement) {
    public Finding {
        requireNonNull(file, "file is null");
        requireNonNull(mention, "mention is null");
        requireNonNull(judgement, "judgement is null");
    }

    /** Returns the place for users, in the form that editors and terminals make a link of. */
    String place() {
        return file + ":" + mention.line();
    }

    /** Returns the verdict. */
    public Verdict verdict() {
        return judgement.verdict();
    }

    /** Returns the verdict with its reason and the id in one line. */
    String message() {
        String detail = judgement.detail();
        return mention.text() + ": " + (detail == null ? verdict().meaning() : detail);
    }
}
