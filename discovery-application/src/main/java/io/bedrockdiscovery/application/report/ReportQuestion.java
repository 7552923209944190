package io.bedrockdiscovery.application.report;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.file.PrivateFile;
import io.bedrockdiscovery.application.matrix.MatrixAnswer;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.domain.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Asks for a page with everything that is known.
 *
 * @param file the file to write
 * @param keepAccount whether account ids stay as they are
 * @param replace whether a file that is there is replaced; else the question is refused
 */
public record ReportQuestion(Path file, boolean keepAccount, boolean replace) implements Question {
    public ReportQuestion {
        requireNonNull(file, "file is null");
    }

    @Override
    public Response ask(Session session) {
        // Before the scan, which may take a while.
        PrivateFile.refusal(file, replace).ifPresent(line -> {
            throw NoAnswerException.invalid(line);
        });
        Catalog catalog = session.catalog();
        Uncertainty uncertainty = Uncertainty.of(catalog);
        MatrixAnswer matrix = MatrixAnswer.everything(catalog, uncertainty);
        String page = ReportPage.of(ReportData.of(catalog, matrix, uncertainty.lines(), keepAccount));
        try {
            PrivateFile.write(file, out -> out.write(page));
        } catch (IOException e) {
            throw NoAnswerException.invalid(PrivateFile.unwritable(file, e));
        }
        return Response.of(
                new ReportAnswer(
                        file.toAbsolutePath().normalize().toString(),
                        matrix.matrix().regions().size(),
                        matrix.matrix().rows().size()),
                uncertainty);
    }
}
