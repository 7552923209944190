package io.bedrockdiscovery.application.question;

import io.bedrockdiscovery.application.file.FileTextAnswer;
import io.bedrockdiscovery.application.recording.RecordingFile;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.application.target.TargetCalls;
import io.bedrockdiscovery.domain.catalog.Catalog;

/**
 * Asks for the text of a recording of everything that is known.
 *
 * @param keepAccount whether account ids stay as they are
 */
public record RecordingQuestion(boolean keepAccount) implements Question {
    @Override
    public Response ask(Session session) {
        Catalog catalog = session.catalog();
        String text = RecordingFile.text(TargetCalls.recording(session, catalog), keepAccount);
        return Response.of(new FileTextAnswer(text), Uncertainty.of(catalog));
    }
}
