package io.bedrockdiscovery.application.session;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.health.HealthCheck;
import io.bedrockdiscovery.domain.port.BedrockSources;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The environment in which sessions run: AWS, the sample world or a recording.
 *
 * @param aws the calls of AWS; null where questions are answered from the sample world or a recording
 * @param checks makes the checks of what is outside of the application
 * @param accounts opens further accounts by a role; null where questions are answered from the sample world or a recording
 */
public record SessionEnvironment(
        @Nullable Supplier<BedrockSources> aws,
        Supplier<List<HealthCheck>> checks,
        AccountServices.@Nullable Access accounts) {
    /** The sample world or a recording. */
    public static final SessionEnvironment RECORDED = new SessionEnvironment(null, List::of);

    public SessionEnvironment {
        requireNonNull(checks, "checks is null");
    }

    /** Creates an environment without further accounts. */
    public SessionEnvironment(@Nullable Supplier<BedrockSources> aws, Supplier<List<HealthCheck>> checks) {
        this(aws, checks, null);
    }

    /** Returns whether questions reach AWS. */
    public boolean live() {
        return aws != null;
    }

    /** Returns this environment with further checks. */
    public SessionEnvironment with(List<HealthCheck> more) {
        return new SessionEnvironment(
                aws, () -> Stream.concat(checks.get().stream(), more.stream()).toList(), accounts);
    }
}
