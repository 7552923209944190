package io.bedrockdiscovery.application.session;

import io.bedrockdiscovery.domain.model.Region;
import java.util.Optional;

/** The AWS region that the user configured, from which calls are made where a question names none. */
@FunctionalInterface
public interface ConfiguredRegion {
    /** The configuration without a region. */
    ConfiguredRegion NONE = Optional::empty;

    /** Returns the region; empty where none is configured. Makes no request. */
    Optional<Region> find();
}
