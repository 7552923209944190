package io.bedrockdiscovery.application.diff;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.account.StoredAccount;
import io.bedrockdiscovery.application.account.StoredAccounts;
import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.matrix.Matrix;
import io.bedrockdiscovery.application.matrix.MatrixQuestion;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.application.unseen.UnseenLists;
import io.bedrockdiscovery.application.unseen.UnseenRegions;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Asks for the models that can be called from one account and not from another, or in different ways. Both are read from the
 * store, because the credentials of one account cannot ask for another.
 *
 * @param left the id or the name of an account
 * @param right the id or the name of another one
 */
public record AccountsDiffQuestion(String left, String right) implements Question {
    public AccountsDiffQuestion {
        requireNonNull(left, "left is null");
        requireNonNull(right, "right is null");
    }

    @Override
    public Response ask(Session session) {
        StoredAccounts accounts = StoredAccounts.of(session.services(), session.store());
        StoredAccount first = cached(accounts, left);
        StoredAccount second = cached(accounts, right);
        Catalog one = accounts.catalog(first);
        Catalog other = accounts.catalog(second);
        Set<Region> regions = new TreeSet<>(MatrixQuestion.open(one));
        regions.addAll(MatrixQuestion.open(other));
        List<Region> all = List.copyOf(regions);
        Comparison.Result result = Comparison.of(
                new Side(Matrix.of(one, one, all, any -> true)),
                new Side(Matrix.of(other, other, all, any -> true)),
                all.stream().map(region -> new Comparison.Pair(region, region)).toList());
        // What an organization denies may be there as well as in the other account, so it counts as if it were named.
        Uncertainty ofOne = Uncertainty.about(one, all);
        Uncertainty ofOther = Uncertainty.about(other, all);
        DiffAnswer answer = new DiffAnswer(
                first.id(),
                second.id(),
                result,
                Stream.concat(unknown(first.id(), ofOne), unknown(second.id(), ofOther))
                        .toList(),
                Stream.concat(unseen(first.label(), one, all), unseen(second.label(), other, all))
                        .toList(),
                true);
        List<String> doubts = Stream.concat(lines(first.label(), ofOne), lines(second.label(), ofOther))
                .toList();
        return new Response(answer, ofOne.isNone() && ofOther.isNone(), doubts);
    }

    private StoredAccount cached(StoredAccounts accounts, String text) {
        try {
            return accounts.cached(text);
        } catch (NoAnswerException e) {
            throw NoAnswerException.noMatch(e.lines(), new DiffAnswer(left, right, null, List.of(), List.of(), true));
        }
    }

    private static Stream<JsonObject> unknown(String account, Uncertainty uncertainty) {
        return uncertainty.unknown().stream()
                .map(call -> RegionsDiffQuestion.object(call).with("account", account));
    }

    /** A region that is not opted in has no models by knowledge; what a denied one has is not known. */
    private static Stream<String> unseen(String account, Catalog catalog, List<Region> regions) {
        List<CatalogRegion> open = regions.stream()
                .flatMap(region -> catalog.region(region).stream())
                .toList();
        Stream<String> denied = open.stream()
                .filter(region -> region.status() == RegionStatus.DENIED)
                .flatMap(region -> UnseenRegions.of(catalog, region.region()).stream());
        return Stream.concat(
                        denied,
                        UnseenRegions.among(
                                open, List.of(ListCall.values()), List.of(UnseenLists.name(ListCall.MODELS)))
                                .lines()
                                .stream())
                .map(line -> "account " + account + ": " + line);
    }

    private static Stream<String> lines(String account, Uncertainty uncertainty) {
        return uncertainty.lines().stream().map(line -> "account " + account + ": " + line);
    }
}
