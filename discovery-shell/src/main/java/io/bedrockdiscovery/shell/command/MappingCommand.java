package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.question.MappingQuestion;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.shell.argument.FilterMixin;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the whole mapping. */
@Command(
        name = "mapping",
        description = "Print every region's models with the profiles that reference them, as JSON.",
        footerHeading = "%nExamples:%n",
        footer = {"  mapping > mapping.json"})
final class MappingCommand implements ShellCommand {
    @Mixin
    private @Nullable FilterMixin filters;

    @Option(names = "--refresh", description = "Scan everything again first.")
    private boolean refresh;

    @Override
    public Question question() {
        return new MappingQuestion(refresh, FilterMixin.texts(filters));
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }

    @Override
    public Format format(Format asked) {
        return Format.JSON;
    }
}
