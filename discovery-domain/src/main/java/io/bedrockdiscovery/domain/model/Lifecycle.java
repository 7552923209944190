package io.bedrockdiscovery.domain.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The lifecycle of a model in a region. Every part is null where AWS did not send it.
 *
 * @param status the current state
 * @param startOfLifeTime the time of the release
 * @param endOfLifeTime the time from which calls fail
 * @param legacyTime the time from which the model is legacy
 * @param publicExtendedAccessTime the time from which the model costs the extended-access price
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html">Model lifecycle</a>
 */
public record Lifecycle(
        @Nullable LifecycleStatus status,
        @Nullable Instant startOfLifeTime,
        @Nullable Instant endOfLifeTime,
        @Nullable Instant legacyTime,
        @Nullable Instant publicExtendedAccessTime) {}
