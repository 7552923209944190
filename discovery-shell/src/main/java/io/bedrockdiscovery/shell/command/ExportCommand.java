package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.question.ExportQuestion;
import io.bedrockdiscovery.application.question.RecordingQuestion;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a recording. */
@Command(
        name = "export",
        description = "Write everything that is known to a file that --replay answers from, without credentials.",
        footerHeading = "%nExamples:%n",
        footer = {"  export bedrock.json", "  models --replay bedrock.json"})
final class ExportCommand implements ShellCommand {
    @Parameters(paramLabel = "FILE", description = "The file to write; - is standard output.")
    private Path file = Path.of("");

    @Option(
            names = "--keep-account",
            description = "Keep account ids; else they become 111122223333, 111122223334 and so on, equal ones alike.")
    private boolean keepAccount;

    @Option(names = "--force", description = "Replace a file that exists already.")
    private boolean force;

    @Override
    public Question question() {
        return isStandardOutput() ? new RecordingQuestion(keepAccount) : new ExportQuestion(file, keepAccount, force);
    }

    @Override
    public Format format(Format asked) {
        return isStandardOutput() ? Format.TABLE : asked;
    }

    private boolean isStandardOutput() {
        return file.toString().equals("-");
    }
}
