package io.bedrockdiscovery.domain.spi;

import java.util.List;

/** Makes the filters that users ask for by {@code --filter NAME[:ARGUMENT,ARGUMENT…]}. Safe for use by many threads. */
public interface FilterFactory {
    /** Lower-case letters, digits and single hyphens, starting with a letter, such as {@code streaming}. */
    String name();

    /** One line for people that says what is kept and which arguments there are. */
    String description();

    /**
     * A filter for these arguments, possibly none.
     *
     * @throws IllegalArgumentException with a line for people where they make no sense
     */
    DiscoveryFilter create(List<String> arguments);

    /** Arguments worth offering to somebody who is typing; none if there is nothing to offer. */
    default List<String> suggestions() {
        return List.of();
    }
}
