package io.bedrockdiscovery.application.question;

import io.bedrockdiscovery.application.answer.MappingAnswer;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import java.util.List;

/**
 * Asks for every region's models with the profiles that reference them.
 *
 * @param refresh whether to scan everything again first
 * @param filters the filters to apply, such as {@code provider:Anthropic}
 */
public record MappingQuestion(boolean refresh, List<String> filters) implements Question {
    public MappingQuestion {
        filters = List.copyOf(filters);
    }

    @Override
    public Response ask(Session session) {
        if (refresh && session.isCached()) {
            throw NoAnswerException.invalid(
                    "--refresh asks AWS, and --cached and --account exclude that; leave one out");
        }
        DiscoveryFilter filter = session.filter(filters);
        Catalog everything = Session.required(
                        session.scan(ScanRequest.everywhere().withRefresh(refresh)))
                .catalog();
        session.requireValues(filters, everything, everything.unknownCalls());
        Catalog catalog = everything.showing(filter::apply);
        return Response.of(new MappingAnswer(catalog), Uncertainty.of(catalog));
    }
}
