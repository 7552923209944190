package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.model.Access;
import io.bedrockdiscovery.domain.model.Region;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is asked about calling a model: which one, from where, and how. */
final class CallQuestion {
    @Parameters(
            paramLabel = "NAME",
            completionCandidates = KnownModels.class,
            description = "The model's id, its id without the version, or a part of its id or name.")
    private String name = "";

    @Option(
            names = "--from",
            paramLabel = "R",
            completionCandidates = KnownRegions.class,
            description = "The region to call it from; else the best one.")
    private @Nullable Region from;

    @Option(
            names = "--via",
            paramLabel = "A",
            completionCandidates = Words.Ways.class,
            description = "The only way to take: on-demand, profile, global-profile, application-profile, provisioned.")
    private @Nullable Access via;

    String name() {
        return name;
    }

    /** Null for the best one. */
    @Nullable
    Region from() {
        return from;
    }

    /** Those named. */
    Set<Region> regions() {
        return NamedRegion.of(from);
    }

    /** Null for any. */
    @Nullable
    Access via() {
        return via;
    }
}
