package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.matrix.MatrixQuestion;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.shell.argument.FilterMixin;
import io.bedrockdiscovery.shell.argument.RegionCompletions;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows models by regions. */
@Command(name = "matrix", description = "Show models by regions, and how each may be called from each region.")
final class MatrixCommand implements ShellCommand {
    @Mixin
    private @Nullable FilterMixin filters;

    @Option(
            names = "--provider",
            paramLabel = "P",
            description = "Show models of this provider only, such as anthropic.")
    private @Nullable String provider;

    @Option(
            names = "--regions",
            paramLabel = "A,B",
            split = ",",
            completionCandidates = RegionCompletions.class,
            description = "Show these regions only.")
    private List<Region> regions = List.of();

    @Override
    public Question question() {
        return new MatrixQuestion(provider, regions, FilterMixin.texts(filters));
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }
}
