package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.report.PageQuestion;
import io.bedrockdiscovery.application.report.ReportQuestion;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a page for a browser. */
@Command(
        name = "report",
        description = "Write one page for a browser, with the matrix, routes, ends of life and the age of each region.")
final class ReportCommand implements ShellCommand {
    @Parameters(paramLabel = "FILE.html", description = "The file to write; - is standard output.")
    private Path file = Path.of("");

    @Option(
            names = "--keep-account",
            description = "Keep account ids; else they become 111122223333, 111122223334 and so on, equal ones alike.")
    private boolean keepAccount;

    @Option(names = "--force", description = "Replace a file that exists already.")
    private boolean force;

    @Override
    public Question question() {
        return isStandardOutput() ? new PageQuestion(keepAccount) : new ReportQuestion(file, keepAccount, force);
    }

    @Override
    public Format format(Format asked) {
        return isStandardOutput() ? Format.TABLE : asked;
    }

    private boolean isStandardOutput() {
        return file.toString().equals("-");
    }
}
