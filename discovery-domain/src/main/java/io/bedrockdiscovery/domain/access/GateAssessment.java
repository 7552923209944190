package io.bedrockdiscovery.domain.access;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.observation.AccessGate;

/**
 * The assessment of a gate for one model in one region.
 *
 * @param detail the account's setting and its meaning for the model, or the reason why it is not known, in a line for
 *     users
 * @param decisive true if some setting behind the gate would refuse the model, so that the verdict depends on it
 */
public record GateAssessment(AccessGate gate, State state, String detail, boolean decisive) {
    public GateAssessment {
        requireNonNull(gate, "gate is null");
        requireNonNull(state, "state is null");
        requireNonNull(detail, "detail is null");
    }

    /** The states of a gate. May grow: a {@code switch} needs a default. */
    public enum State {
        /** The account's setting lets calls pass, as far as AWS documents. */
        PASSES("passes"),
        /** The account's setting refuses calls. */
        REFUSES("refuses"),
        /** The setting could not be asked for, or it is a new one. */
        UNKNOWN("unknown");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** Returns the word that users read. */
        public String word() {
            return word;
        }
    }

    /** Returns whether the gate leaves the verdict open. */
    boolean isOpen() {
        return decisive && state == State.UNKNOWN;
    }
}
