package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.question.ExportQuestion;
import io.bedrockdiscovery.application.session.Question;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a recording. */
@Command(
        name = "export",
        description = "Write everything that is known to a file that --replay answers from, without credentials.")
final class ExportCommand implements ShellCommand {
    @Parameters(paramLabel = "FILE", description = "The file to write; one that is there is replaced.")
    private Path file = Path.of("");

    @Option(names = "--keep-account", description = "Keep account ids; else they become 111122223333.")
    private boolean keepAccount;

    @Override
    public Question question() {
        return new ExportQuestion(file, keepAccount);
    }
}
