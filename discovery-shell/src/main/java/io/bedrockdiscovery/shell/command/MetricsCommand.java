package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.shell.render.MetricsAnswer;
import io.micrometer.core.instrument.MeterRegistry;
import picocli.CommandLine.Command;

/** Shows what was counted. */
@Command(name = "metrics", description = "Show what this process has counted and timed.")
final class MetricsCommand implements ShellCommand {
    private final MeterRegistry meters;

    MetricsCommand(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public Reply reply(Options options) {
        return Reply.of(new MetricsAnswer(meters.getMeters()));
    }
}
