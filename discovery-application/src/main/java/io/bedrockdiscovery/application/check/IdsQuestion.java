package io.bedrockdiscovery.application.check;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.mention.Mention;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.RegionNames;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.domain.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks what is wrong with some ids, each of which is judged, whether it looks like one of Bedrock or not.
 *
 * @param ids ids or ARNs; an answer has them as lines of one text
 */
public record IdsQuestion(List<String> ids, CheckCriteria criteria) implements Question {
    private static final String NAME = "ids";

    public IdsQuestion {
        ids = List.copyOf(ids);
        requireNonNull(criteria, "criteria is null");
    }

    @Override
    public Response ask(Session session) {
        Catalog catalog = session.catalog(criteria.from());
        RegionNames.require(catalog, criteria.from(), new CheckAnswer(0, List.of()));
        IdJudge judge = IdJudge.asking(session, catalog, criteria);
        List<Finding> found = new ArrayList<>();
        for (String id : ids) {
            found.add(new Finding(NAME, new Mention(found.size() + 1, 1, id, false), judge.judge(id, false)));
        }
        CheckAnswer answer = new CheckAnswer(1, found);
        Response response = Response.of(answer).finding(!answer.problems().isEmpty());
        return Doubts.add(response, found, catalog, criteria);
    }
}
