package io.bedrockdiscovery.application.question;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.answer.ClearedAnswer;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.domain.lookup.NearRegions;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.port.CatalogStore.ClearRequest;
import io.bedrockdiscovery.domain.port.CatalogStore.Cleared;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.StoreSummary;
import io.bedrockdiscovery.domain.residency.RegionCountries;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
        Cleared cleared = store.clear(request);
        Region region = request.region();
        if (region != null && cleared.regions() == 0 && !request.historyOnly()) {
            requireRegion(region);
        }
        return Response.of(new ClearedAnswer(cleared));
    }

    /** A store may hold regions that are not documented yet, so that only one without anything can be a mistake. */
    private static void requireRegion(Region region) {
        Set<Region> documented = RegionCountries.documented();
        if (!documented.contains(region)) {
            String nearest =
                    NearRegions.of(region, documented).stream().map(Region::id).collect(Collectors.joining(", "));
            throw NoAnswerException.noMatch(List.of("there is no region " + region
                    + ", and the cache holds nothing of it" + (nearest.isEmpty() ? "" : "; nearest: " + nearest)));
        }
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
