package io.bedrockdiscovery.application.question;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.ClearedAnswer;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.StoreSummary;
import java.util.List;

/** Asks to remove something from the store. */
public record CacheClearQuestion(ClearRequest request) implements Question {
    public CacheClearQuestion {
        requireNonNull(request, "request is null");
    }

    @Override
    public Response ask(Session session) {
        DiscoveryStore store = session.store();
        String account = request.account();
        if (account != null) {
            requireOwner(store.summary(), account);
        }
        return Response.of(new ClearedAnswer(store.clear(request)));
    }

    private static void requireOwner(StoreSummary summary, String account) {
        List<String> owners = summary.owners().stream()
                .map(held -> held.owner().key())
                .distinct()
                .toList();
        if (!owners.contains(account)) {
            throw NoAnswerException.noMatch(List.of("the cache holds nothing of '" + SafeText.of(account) + "'"
                    + (owners.isEmpty() ? "" : "; it has " + String.join(", ", owners))));
        }
    }
}
