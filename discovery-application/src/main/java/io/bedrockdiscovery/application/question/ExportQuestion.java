package io.bedrockdiscovery.application.question;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.ExportAnswer;
import io.bedrockdiscovery.application.file.PrivateFile;
import io.bedrockdiscovery.application.recording.Recording;
import io.bedrockdiscovery.application.recording.RecordingException;
import io.bedrockdiscovery.application.recording.RecordingFile;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.application.target.TargetCalls;
import io.bedrockdiscovery.domain.catalog.Catalog;
import java.nio.file.Path;

/**
 * Asks for a recording of everything that is known.
 *
 * @param file the file to write
 * @param keepAccount whether account ids stay as they are
 * @param replace whether a file that is there is replaced; else the question is refused
 */
public record ExportQuestion(Path file, boolean keepAccount, boolean replace) implements Question {
    public ExportQuestion {
        requireNonNull(file, "file is null");
    }

    @Override
    public Response ask(Session session) {
        // Before the scan, which may take a while.
        PrivateFile.refusal(file, replace).ifPresent(line -> {
            throw NoAnswerException.invalid(line);
        });
        Catalog catalog = session.catalog();
        Recording recording = TargetCalls.recording(session, catalog);
        try {
            RecordingFile.write(file, recording, keepAccount);
        } catch (RecordingException e) {
            throw NoAnswerException.invalid(e.getMessage());
        }
        return Response.of(
                new ExportAnswer(
                        file.toAbsolutePath().normalize().toString(),
                        recording.regions(),
                        recording.models(),
                        recording.profiles(),
                        recording.distinctModels()),
                Uncertainty.of(catalog));
    }
}
