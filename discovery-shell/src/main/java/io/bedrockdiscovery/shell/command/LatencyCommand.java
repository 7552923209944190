package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.question.LatencyQuestion;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows or measures latencies. */
@Command(
        name = "latency",
        description = "Show the measured latency to each region.",
        footerHeading = "%nExamples:%n",
        footer = {"  latency --probe"})
final class LatencyCommand implements ShellCommand {
    @Option(names = "--probe", description = "Measure now: time connections to each region's bedrock-runtime endpoint.")
    private boolean probe;

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "The number of connections to time in each region, 1 to 100; default 5.")
    private @Nullable Integer samples;

    @Override
    public Question question() {
        return new LatencyQuestion(probe, samples);
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }
}
