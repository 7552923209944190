package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.check.BaselineFiles;
import io.bedrockdiscovery.application.check.CheckCriteria;
import io.bedrockdiscovery.application.check.CheckQuestion;
import io.bedrockdiscovery.application.check.FileTexts;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.shell.argument.Converters;
import io.bedrockdiscovery.shell.argument.PastedText;
import io.bedrockdiscovery.shell.argument.RegionCompletions;
import io.bedrockdiscovery.shell.argument.ResidencyMixin;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the ids of Bedrock in files. */
@Command(
        name = "check",
        description =
                "Find ids and ARNs of Bedrock in files of any kind, and tell which are gone, end, or cannot be called.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  check . --from eu-central-1 --residency eu",
            "  check 'src/**/*.py' infra/ --ending-within 180d --output sarif",
            "  check - --cached < .env",
            "  check . --write-baseline bedrock-baseline.json"
        })
final class CheckCommand implements ShellCommand {
    private static final Set<Format> FORMATS =
            Set.of(Format.TABLE, Format.JSON, Format.CSV, Format.MARKDOWN, Format.SARIF, Format.GITHUB);

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            completionCandidates = Converters.FileNames.class,
            description =
                    "Files, directories, patterns in quotation marks ('**/*.py'), or - for standard input. Below a "
                            + "directory, binary files, links, and directories such as .git, node_modules and target are left "
                            + "out; .gitignore is not read.")
    private List<String> files = List.of();

    @Option(
            names = {"-r", "--from", "--region"},
            paramLabel = "A,B",
            split = ",",
            completionCandidates = RegionCompletions.class,
            description = "Every id must be callable from each of these regions; without it, from at least one region.")
    private List<Region> from = List.of();

    @Mixin
    private final ResidencyMixin residency = new ResidencyMixin();

    @Option(
            names = "--ending-within",
            paramLabel = "90d",
            converter = Converters.Period.class,
            description =
                    "The time before the end of life in which a model counts as ending (12h, 90d, 26w); else 90d.")
    private @Nullable Duration notice;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "A file of accepted findings, which are left out; they hold when lines move.")
    private @Nullable Path baseline;

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Write every problem that is found to a file of accepted findings.")
    private @Nullable Path written;

    @Override
    public Question question() {
        return question(PastedText.NONE);
    }

    @Override
    public Question question(PastedText pasted) {
        return new CheckQuestion(
                new FileTexts(files, pasted::open),
                new CheckCriteria(from, residency.residency(), notice == null ? Lifecycle.NOTICE : notice),
                new BaselineFiles(baseline, written));
    }

    @Override
    public Set<Format> formats() {
        return FORMATS;
    }
}
