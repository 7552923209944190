package io.bedrockdiscovery.shell.argument;

import picocli.CommandLine.Parameters;

/** The name of a model. */
public final class ModelNameMixin {
    @Parameters(
            paramLabel = "NAME",
            completionCandidates = ModelCompletions.class,
            description =
                    "The model's id, its id without provider or version, its name or a part of one, the id of a profile, or an ARN.")
    private String name = "";

    /** Returns the name as it was written. */
    public String name() {
        return name;
    }
}
