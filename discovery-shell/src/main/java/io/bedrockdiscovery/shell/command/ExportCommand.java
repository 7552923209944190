package io.bedrockdiscovery.shell.command;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.shell.recording.Recording;
import io.bedrockdiscovery.shell.recording.RecordingException;
import io.bedrockdiscovery.shell.recording.RecordingFile;
import io.bedrockdiscovery.shell.render.ExportAnswer;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a recording. */
@Command(
        name = "export",
        description = "Write all that is known into a file that --replay answers from; it holds no credentials.")
final class ExportCommand implements ShellCommand {
    private final Knowledge knowledge;
    private final Clock clock;

    @Parameters(paramLabel = "FILE", description = "Where to; a file that is there is replaced.")
    private Path file = Path.of("");

    @Option(names = "--keep-account", description = "Leave account ids as they are; else they all become 111122223333.")
    private boolean keepAccount;

    ExportCommand(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @Override
    public Reply reply(Options options) {
        return knowledge.answer(options, this::reply);
    }

    private Reply reply(Known known) {
        Owner owner = known.catalog().owner();
        Recording recording = new Recording(
                owner.partition(),
                owner.account(),
                clock.instant(),
                known.catalog().memory(),
                known.catalog().latencies());
        try {
            RecordingFile.write(file, recording, keepAccount);
        } catch (RecordingException e) {
            return Reply.usage(requireNonNull(e.getMessage()));
        }
        Doubt doubt = Doubt.of(known.catalog());
        return Reply.of(
                        doubt.code(),
                        new ExportAnswer(
                                file.toAbsolutePath().normalize().toString(),
                                recording.regions(),
                                recording.models(),
                                recording.profiles()))
                .warning(doubt.lines());
    }
}
