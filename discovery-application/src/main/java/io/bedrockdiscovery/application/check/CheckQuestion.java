package io.bedrockdiscovery.application.check;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.application.mention.TextScanner;
import io.bedrockdiscovery.application.mention.Vocabulary;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.RegionNames;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.domain.catalog.Catalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks which ids of Bedrock stand in some texts, and what is wrong with them.
 *
 * @param texts where the texts come from
 * @param baseline the findings that are accepted
 */
public record CheckQuestion(Texts texts, CheckCriteria criteria, BaselineFiles baseline) implements Question {
    /** The texts to look through. */
    @FunctionalInterface
    public interface Texts {
        /**
         * Opens each text and hands it over, one after the other.
         *
         * @return the reasons for which some were left out, in lines for users
         */
        List<String> forEach(Reading reading);
    }

    /** The reading of one text. */
    @FunctionalInterface
    public interface Reading {
        /** Reads a text, which the caller closes. */
        void read(String name, InputStream content) throws IOException;
    }

    public CheckQuestion {
        requireNonNull(texts, "texts is null");
        requireNonNull(criteria, "criteria is null");
        requireNonNull(baseline, "baseline is null");
    }

    /** Creates a question about one text that is at hand. */
    public static CheckQuestion ofText(String name, String text, CheckCriteria criteria) {
        Texts one = reading -> {
            try {
                reading.read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
                return List.of();
            } catch (IOException e) {
                return List.of(name + ": " + e.getMessage());
            }
        };
        return new CheckQuestion(one, criteria, BaselineFiles.NONE);
    }

    @Override
    public Response ask(Session session) {
        Baseline accepted = baseline.read();
        Catalog catalog = session.catalog(criteria.from());
        RegionNames.require(catalog, criteria.from(), new CheckAnswer(0, List.of()));
        IdJudge judge = IdJudge.asking(session, catalog, criteria);
        TextScanner scanner = new TextScanner(Vocabulary.of(catalog));
        List<Finding> all = new ArrayList<>();
        int[] files = {0};
        List<String> unread = texts.forEach((name, content) -> {
            boolean text = scanner.scan(
                    content,
                    mention -> all.add(new Finding(name, mention, judge.judge(mention.text(), mention.resource()))));
            files[0] += text ? 1 : 0;
        });
        List<String> notes = new ArrayList<>(baseline.write(all));
        List<Finding> found = accepted.without(all, notes);
        CheckAnswer answer = new CheckAnswer(files[0], found);
        if (!baseline.writes() && !answer.problems().isEmpty()) {
            notes.add(Plural.of(answer.problems().size(), "problem") + " found");
        }
        Response response = Response.of(answer)
                .noting(notes)
                .finding(!baseline.writes() && !answer.problems().isEmpty());
        response = Doubts.add(response, found, catalog, criteria);
        return unread.isEmpty() ? response : response.incomplete(unread);
    }
}
