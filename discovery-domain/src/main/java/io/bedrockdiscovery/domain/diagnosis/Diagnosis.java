package io.bedrockdiscovery.domain.diagnosis;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The error that a text contains, with the facts that the text gives about it. Immutable. */
public final class Diagnosis {
    private final KnownError error;
    private final Facts facts;

    Diagnosis(KnownError error, Facts facts) {
        this.error = requireNonNull(error, "error is null");
        this.facts = requireNonNull(facts, "facts is null");
    }

    /** Returns the name of the error, such as {@code on-demand-not-supported}. */
    public String key() {
        return error.key();
    }

    /** Returns the cause in one sentence for users. */
    public String cause() {
        return facts.sentence(error.cause());
    }

    /** Returns what removes the cause, the best first. */
    public List<Remedy> remedies() {
        return error.advices().stream().map(this::remedy).toList();
    }

    /**
     * Returns what the text tells by name.
     *
     * @param name such as {@code model}, {@code region} (the one called), {@code denied} (the one that refused), {@code
     *     profile}, {@code action} or {@code policy}
     */
    public Optional<String> fact(String name) {
        return facts.find(name);
    }

    /** Returns this diagnosis with a fact that is known from elsewhere, unless the text tells it. */
    public Diagnosis with(String name, String value) {
        return new Diagnosis(error, facts.with(name, value));
    }

    private Remedy remedy(Advice advice) {
        @Nullable String command = advice.command();
        return new Remedy(facts.sentence(advice.act()), command == null ? null : facts.command(command));
    }
}
