package io.bedrockdiscovery.application.diff;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.matrix.Matrix;
import io.bedrockdiscovery.application.matrix.MatrixQuestion;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.session.Uncertainty;
import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Freshness;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.StoreSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks for the models that can be called from one account and not from another, or in different ways. Both are read from the
 * store, because the credentials of one account cannot ask for another.
 *
 * @param left twelve digits
 * @param right twelve digits
 */
public record AccountsDiffQuestion(String left, String right) implements Question {
    private static final CatalogAssembler ASSEMBLER = new CatalogAssembler(new ArnAssociation(), Freshness.DEFAULT);

    public AccountsDiffQuestion {
        requireNonNull(left, "left is null");
        requireNonNull(right, "right is null");
    }

    @Override
    public Response ask(Session session) {
        DiscoveryStore store = session.store();
        Catalog one = catalog(store, owner(store, left), session.now());
        Catalog other = catalog(store, owner(store, right), session.now());
        Set<Region> regions = new TreeSet<>(MatrixQuestion.open(one));
        regions.addAll(MatrixQuestion.open(other));
        List<Region> all = List.copyOf(regions);
        Comparison.Result result = Comparison.of(
                new Side(Matrix.of(one, one, all, any -> true)),
                new Side(Matrix.of(other, other, all, any -> true)),
                all.stream().map(region -> new Comparison.Pair(region, region)).toList());
        Uncertainty ofOne = Uncertainty.of(one);
        Uncertainty ofOther = Uncertainty.of(other);
        DiffAnswer answer = new DiffAnswer(
                left,
                right,
                result,
                Stream.concat(unknown(left, ofOne), unknown(right, ofOther)).toList(),
                true);
        List<String> doubts =
                Stream.concat(lines(left, ofOne), lines(right, ofOther)).toList();
        return new Response(answer, ofOne.isNone() && ofOther.isNone(), doubts);
    }

    private Owner owner(DiscoveryStore store, String account) {
        List<Owner> owners =
                store.summary().owners().stream().map(StoreSummary.Held::owner).toList();
        return owners.stream()
                .filter(owner -> account.equals(owner.account()))
                .findFirst()
                .orElseThrow(() -> NoAnswerException.noMatch(absent(account, owners), none()));
    }

    private static List<String> absent(String account, List<Owner> owners) {
        List<String> lines = new ArrayList<>();
        lines.add("nothing is cached of account " + account + "; 'scan' with its credentials asks AWS");
        String cached = owners.stream()
                .map(Owner::account)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!cached.isEmpty()) {
            lines.add("cached: " + cached);
        }
        return lines;
    }

    private DiffAnswer none() {
        return new DiffAnswer(left, right, null, List.of(), true);
    }

    private static Catalog catalog(DiscoveryStore store, Owner owner, Instant now) {
        return ASSEMBLER.assemble(owner, store.loadAsOf(owner, now), Latencies.none(), now);
    }

    private static Stream<JsonObject> unknown(String account, Uncertainty uncertainty) {
        return uncertainty.unknown().stream()
                .map(call -> RegionsDiffQuestion.object(call).with("account", account));
    }

    private static Stream<String> lines(String account, Uncertainty uncertainty) {
        return uncertainty.lines().stream().map(line -> "account " + account + ": " + line);
    }
}
