package io.bedrockdiscovery.application.check;

import java.util.Locale;

/** The verdicts on an id, the gravest first. May grow: a {@code switch} needs a default. */
public enum Verdict {
    /** No catalogue that is known has the id. */
    NOT_FOUND("The id is unknown to Bedrock", Level.ERROR),
    /** The model is past its end of life. */
    ENDED("The model is past its end of life", Level.ERROR),
    /** The id cannot be passed as it is written, from the regions that were asked about. */
    NOT_CALLABLE("The id cannot be called as it is written", Level.ERROR),
    /** Calls may run outside the residency. */
    LEAVES_RESIDENCY("The call may run outside the residency", Level.ERROR),
    /** The model reaches its end of life within the time that was asked about. */
    ENDING("The model reaches its end of life soon", Level.WARNING),
    /** The model is legacy, and its end is not near or not announced. */
    LEGACY("The model is legacy", Level.WARNING),
    /** The verdict depends on something that is not known. */
    UNKNOWN("The verdict depends on something that is not known", Level.NOTE),
    /** The id can be called as asked. */
    OK("The id can be called as asked", Level.NONE);

    /** The degrees of gravity, in the words of SARIF. */
    enum Level {
        ERROR,
        WARNING,
        NOTE,
        NONE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String meaning;
    private final Level level;

    Verdict(String meaning, Level level) {
        this.meaning = meaning;
        this.level = level;
    }

    /** Returns the word that users and programs read, such as {@code not-found}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns whether something is wrong with the id. */
    public boolean isProblem() {
        return level == Level.ERROR || level == Level.WARNING;
    }

    String meaning() {
        return meaning;
    }

    Level level() {
        return level;
    }
}
