package io.bedrockdiscovery.domain.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a model stands in its life. Every part is null where AWS did not send it.
 *
 * @param status active or legacy
 * @param startOfLifeTime when it was released
 * @param endOfLifeTime from when calls fail
 * @param legacyTime from when it is legacy
 * @param publicExtendedAccessTime from when it costs the extended-access price
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html">Model lifecycle</a>
 */
public record Lifecycle(
        @Nullable LifecycleStatus status,
        @Nullable Instant startOfLifeTime,
        @Nullable Instant endOfLifeTime,
        @Nullable Instant legacyTime,
        @Nullable Instant publicExtendedAccessTime) {}
