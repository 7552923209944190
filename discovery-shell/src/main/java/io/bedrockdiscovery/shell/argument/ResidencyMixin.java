package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.domain.residency.Residency;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The residency within which a call may run. */
public final class ResidencyMixin {
    @Option(
            names = "--residency",
            paramLabel = "X",
            completionCandidates = Converters.Residencies.class,
            description = "Where the call may run, any of: eu, countries (de, Germany, uk), regions (eu-west-1, us-*).")
    private @Nullable Residency residency;

    /** Returns the residency; null for anywhere. */
    public @Nullable Residency residency() {
        return residency;
    }
}
