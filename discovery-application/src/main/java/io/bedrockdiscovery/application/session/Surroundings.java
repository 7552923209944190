package io.bedrockdiscovery.application.session;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.health.HealthCheck;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What sessions run in.
 *
 * @param live whether questions reach AWS; else they are answered from the sample world or a recording
 * @param checks makes the checks of what is outside of the application
 */
public record Surroundings(boolean live, Supplier<List<HealthCheck>> checks) {
    /** The sample world or a recording. */
    public static final Surroundings RECORDED = new Surroundings(false, List::of);

    public Surroundings {
        requireNonNull(checks, "checks is null");
    }

    /** Returns these surroundings with further checks. */
    public Surroundings with(List<HealthCheck> more) {
        return new Surroundings(
                live, () -> Stream.concat(checks.get().stream(), more.stream()).toList());
    }
}
