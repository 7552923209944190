package io.bedrockdiscovery.application.report;

import io.bedrockdiscovery.application.file.FileTextAnswer;
import io.bedrockdiscovery.application.matrix.MatrixAnswer;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.domain.catalog.Catalog;

/**
 * Asks for the text of a page with everything that is known.
 *
 * @param keepAccount whether account ids stay as they are
 */
public record PageQuestion(boolean keepAccount) implements Question {
    @Override
    public Response ask(Session session) {
        Catalog catalog = session.catalog();
        Uncertainty uncertainty = Uncertainty.of(catalog);
        MatrixAnswer matrix = MatrixAnswer.everything(catalog, uncertainty);
        String page = ReportPage.of(ReportData.of(catalog, matrix, uncertainty.lines(), keepAccount));
        return Response.of(new FileTextAnswer(page), uncertainty);
    }
}
