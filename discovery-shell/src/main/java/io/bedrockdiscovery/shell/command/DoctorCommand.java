package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.doctor.CheckupQuestion;
import io.bedrockdiscovery.application.doctor.DiagnosisQuestion;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.shell.argument.PastedText;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks what the program depends on, or explains an error text. */
@Command(
        name = "doctor",
        description = "Check credentials, clock, endpoints, permissions, cache and plugins; or explain an error text.",
        footerHeading = "%nExamples:%n",
        footer = {"  doctor", "  doctor \"The provided model identifier is invalid.\"", "  doctor - < error.log"})
final class DoctorCommand implements ShellCommand {
    @Parameters(
            paramLabel = "ERROR TEXT",
            arity = "0..*",
            description =
                    "The text of an error from Bedrock or a client of it; - reads it from standard input, in the shell up to an empty line.")
    private List<String> words = List.of();

    @Option(
            names = "--deadline",
            paramLabel = "15s",
            description = "The time the checks may take; those without an answer by then are unknown.")
    private @Nullable Duration deadline;

    @Override
    public Question question() {
        return words.isEmpty()
                ? new CheckupQuestion(deadline == null ? CheckupQuestion.DEFAULT_LIMIT : deadline)
                : new DiagnosisQuestion(String.join(" ", words));
    }

    @Override
    public Question question(PastedText pasted) {
        return words.equals(List.of("-")) ? new DiagnosisQuestion(pasted.read()) : question();
    }

    @Override
    public boolean takesText() {
        return true;
    }

    @Override
    public Set<Format> formats() {
        return words.isEmpty() ? LISTS : PLAIN;
    }
}
