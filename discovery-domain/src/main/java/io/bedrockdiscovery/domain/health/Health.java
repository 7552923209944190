package io.bedrockdiscovery.domain.health;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The state of one thing.
 *
 * @param detail what was seen, for users, without secrets
 * @param remedy what to do about it; null for nothing
 */
public record Health(State state, String detail, @Nullable String remedy) {
    public Health {
        requireNonNull(state, "state is null");
        requireNonNull(detail, "detail is null");
    }

    /** The degree to which something is as it should be. */
    public enum State {
        OK("ok"),
        WARNING("warning"),
        PROBLEM("problem"),
        UNKNOWN("unknown");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** Returns the word that users and programs read. */
        public String word() {
            return word;
        }
    }

    /** Returns the state of something that is as it should be. */
    public static Health ok(String detail) {
        return new Health(State.OK, detail, null);
    }

    /** Returns the state of something to look at. */
    public static Health warning(String detail, String remedy) {
        return new Health(State.WARNING, detail, remedy);
    }

    /** Returns the state of something that is wrong. */
    public static Health problem(String detail, @Nullable String remedy) {
        return new Health(State.PROBLEM, detail, remedy);
    }

    /** Returns the state of something that was not or could not be checked. */
    public static Health unknown(String detail) {
        return new Health(State.UNKNOWN, detail, null);
    }
}
