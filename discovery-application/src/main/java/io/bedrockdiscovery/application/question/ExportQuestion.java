package io.bedrockdiscovery.application.question;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.ExportAnswer;
import io.bedrockdiscovery.application.recording.Recording;
import io.bedrockdiscovery.application.recording.RecordingException;
import io.bedrockdiscovery.application.recording.RecordingFile;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.domain.catalog.Catalog;
import java.nio.file.Path;

/**
 * Asks for a recording of everything that is known.
 *
 * @param file the file to write; one that is there is replaced
 * @param keepAccount whether account ids stay as they are
 */
public record ExportQuestion(Path file, boolean keepAccount) implements Question {
    public ExportQuestion {
        requireNonNull(file, "file is null");
    }

    @Override
    public Response ask(Session session) {
        Catalog catalog = session.catalog();
        Recording recording = Recording.of(catalog, session.now());
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
                        recording.profiles()),
                Uncertainty.of(catalog));
    }
}
