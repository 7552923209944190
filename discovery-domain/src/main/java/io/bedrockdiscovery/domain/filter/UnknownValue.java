package io.bedrockdiscovery.domain.filter;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.lookup.ModelVocabulary;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A value to select models by that no known model has, so that an empty selection would mislead.
 *
 * @param property the name of the property, such as {@code provider}
 * @param value the value as it was given
 * @param nearest the values most similar to it, the most similar first; possibly none
 */
public record UnknownValue(String property, String value, List<String> nearest) {
    public UnknownValue {
        requireNonNull(property, "property is null");
        requireNonNull(value, "value is null");
        nearest = List.copyOf(nearest);
    }

    /** Returns a value of a vocabulary as an unknown one; empty where it exists. */
    public static Optional<UnknownValue> of(
            ModelVocabulary vocabulary, String value, Collection<FoundationModel> models) {
        return vocabulary.exists(value, models)
                ? Optional.empty()
                : Optional.of(new UnknownValue(vocabulary.name(), value, vocabulary.nearest(value, models)));
    }

    /** Explains in a line for users that the value is not known. */
    public String explain() {
        return "no known model has the " + property + " '" + SafeText.of(value) + "'"
                + (nearest.isEmpty()
                        ? ""
                        : "; nearest: " + nearest.stream().map(SafeText::of).collect(Collectors.joining(", ")));
    }
}
