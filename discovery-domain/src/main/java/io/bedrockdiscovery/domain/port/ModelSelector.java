package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.observation.Observations;
import java.util.Optional;
import java.util.Set;

/** Selects the models that a question is about from the names that a store holds. */
@FunctionalInterface
public interface ModelSelector {
    /**
     * Returns the ids of the models that have to be read. It is called while the store reads, and must not use the store
     * but through {@code names}.
     *
     * @param withoutItems the observations at the time of the question, without any models and profiles in them
     * @return empty to read all models and profiles
     */
    Optional<Set<ModelId>> select(Observations withoutItems, StoredNames names);
}
