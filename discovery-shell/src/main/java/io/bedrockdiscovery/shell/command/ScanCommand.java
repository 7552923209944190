package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.question.ScanQuestion;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.shell.argument.RegionCompletions;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Scans. */
@Command(
        name = "scan",
        description = "Ask every region for its models and profiles, and cache the answers.",
        footerHeading = "%nExamples:%n",
        footer = {"  scan", "  scan --regions eu-west-1,eu-central-1 --refresh"})
final class ScanCommand implements ShellCommand {
    @Option(names = "--refresh", description = "Ask again for what is cached and fresh.")
    private boolean refresh;

    @Option(
            names = "--regions",
            paramLabel = "A,B",
            split = ",",
            completionCandidates = RegionCompletions.class,
            description = "Scan these regions only, including those that are not opted in.")
    private List<Region> regions = List.of();

    @Option(
            names = "--exclude-regions",
            paramLabel = "A,B",
            split = ",",
            completionCandidates = RegionCompletions.class,
            description = "Scan all regions but these.")
    private List<Region> excluded = List.of();

    @Option(
            names = "--deadline",
            paramLabel = "30s",
            description = "The time the scan may take; calls without an answer by then are unknown.")
    private @Nullable Duration deadline;

    @Option(names = "--concurrency", paramLabel = "N", description = "The number of regions to ask at once.")
    private @Nullable Integer concurrency;

    @Option(names = "--all", description = "Show every region; else those only that are not simply known.")
    private boolean all;

    @Override
    public Question question() {
        if (concurrency != null && concurrency < 1) {
            throw NoAnswerException.invalid("--concurrency must be at least 1");
        }
        return new ScanQuestion(
                ScanRequest.everywhere()
                        .withRefresh(refresh)
                        .withOnly(regions)
                        .withExclude(excluded)
                        .withDeadline(deadline == null ? ScanRequest.DEFAULT_DEADLINE : deadline)
                        .withConcurrency(concurrency),
                all);
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }
}
