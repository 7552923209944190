package io.bedrockdiscovery.shell.argument;

import picocli.CommandLine.Parameters;

/** The name of a model. */
public final class ModelNameMixin {
    @Parameters(
            paramLabel = "NAME",
            completionCandidates = ModelCompletions.class,
            description = "The model's id, its id without the version, or a part of its id or name.")
    private String name = "";

    /** Returns the name as it was written. */
    public String name() {
        return name;
    }
}
