package io.bedrockdiscovery.domain.observation;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The degree to which an answer is known. An answer that finds nothing means that there is nothing only where it is
 * {@link Known}. A known answer may still be stale, which is reported separately.
 */
public sealed interface Knowledge {
    /** The state of an answer of which everything that it depends on is known. */
    record Known() implements Knowledge {}

    /**
     * The state of an answer of which a part is unknown, because something failed.
     *
     * @param reason the first failure, with its remedy for users
     */
    record Unknown(Failure reason) implements Knowledge {
        public Unknown {
            requireNonNull(reason, "reason is null");
        }
    }

    /** The state of an answer before the first scan, and during one until everything that it depends on was asked. */
    record NotAsked() implements Knowledge {}

    /** Returns the state of an answer that depends on nothing unknown. */
    static Knowledge known() {
        return new Known();
    }

    /** Returns the state of an answer of which a part was not asked yet, while nothing has failed. */
    static Knowledge notAsked() {
        return new NotAsked();
    }

    /** Returns the state of an answer that depends on these calls. */
    static Knowledge of(List<UnknownCall> unknown) {
        return unknown.stream()
                .map(UnknownCall::failure)
                .filter(failure -> failure.reason() != Reason.NOT_ASKED)
                .findFirst()
                .<Knowledge>map(Unknown::new)
                .orElse(unknown.isEmpty() ? known() : notAsked());
    }

    /** Returns the state of an answer that depends on a single observation. */
    static Knowledge of(Observation<?> observation) {
        return observation.failure().<Knowledge>map(Unknown::new).orElse(observation.wasAsked() ? known() : notAsked());
    }

    /** Returns the state of an answer that depends on both. */
    default Knowledge and(Knowledge other) {
        if (this instanceof Unknown || other instanceof Known) {
            return this;
        }
        return other;
    }

    /** Returns whether everything that the answer depends on is known. */
    default boolean isKnown() {
        return this instanceof Known;
    }
}
