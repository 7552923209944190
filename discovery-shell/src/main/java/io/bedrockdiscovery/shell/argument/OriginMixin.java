package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.residency.Residency;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The region to call a model from, and the mode. */
public final class OriginMixin {
    @Option(
            names = {"-r", "--from", "--region"},
            paramLabel = "R",
            completionCandidates = RegionCompletions.class,
            description =
                    "The region to call it from; else your AWS region if it can be called from there, else the best one.")
    private @Nullable Region from;

    @Option(
            names = "--via",
            paramLabel = "A",
            completionCandidates = Converters.Modes.class,
            description = "The only way to take: on-demand, profile, global-profile, application-profile, provisioned, "
                    + "custom-deployment, imported-model, prompt-router, marketplace-endpoint.")
    private @Nullable InvocationMode via;

    /** Returns the criteria for calls that run within a residency; null for anywhere. */
    public RouteCriteria criteria(@Nullable Residency residency) {
        return new RouteCriteria(from, via, residency);
    }
}
