package io.bedrockdiscovery.domain.spi;

import java.util.List;

/**
 * Creates the filters that users ask for by {@code --filter NAME[:ARGUMENT,ARGUMENT…]}. Safe for use by many threads.
 */
public interface FilterFactory {
    /**
     * Returns the name of the filter, such as {@code streaming}.
     *
     * @return lower-case letters, digits and single hyphens, with a letter first
     */
    String name();

    /** Returns one line for users that describes the models that are kept, and the arguments. */
    String description();

    /**
     * Creates a filter.
     *
     * @param arguments the arguments, stripped and without empty ones; possibly none
     * @throws IllegalArgumentException if the arguments are wrong; the message is one line for users
     */
    DiscoveryFilter create(List<String> arguments);

    /** Returns arguments to suggest while a user types; none where there is nothing to suggest. */
    default List<String> suggestions() {
        return List.of();
    }
}
