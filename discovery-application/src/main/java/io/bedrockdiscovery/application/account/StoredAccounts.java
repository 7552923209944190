package io.bedrockdiscovery.application.account;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.account.KnownAccount;
import io.bedrockdiscovery.domain.catalog.ArnAssociation;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogAssembler;
import io.bedrockdiscovery.domain.lookup.NearestWords;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.StoreSummary.Held;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The accounts of which something is remembered, as they are at one time. Not safe for use by many threads. */
public final class StoredAccounts {
    private final DiscoveryStore store;
    private final CatalogAssembler assembler;
    private final Instant now;
    private final Map<String, StoredAccount> byId = new TreeMap<>();

    private StoredAccounts(DiscoveryStore store, CatalogAssembler assembler, Instant now) {
        this.store = store;
        this.assembler = assembler;
        this.now = now;
    }

    /**
     * Returns the accounts of a session.
     *
     * @param store the session's
     * @throws io.bedrockdiscovery.domain.port.StoreException if they cannot be read
     */
    public static StoredAccounts of(SessionServices services, DiscoveryStore store) {
        if (!services.environment().live()) {
            // The sample world and a recording have one account, which is in the store once it was scanned.
            services.discovery().get().refresh();
        }
        return remembered(services, store);
    }

    /** Returns the accounts of a session that are in the store already. */
    static StoredAccounts remembered(SessionServices services, DiscoveryStore store) {
        StoredAccounts accounts = new StoredAccounts(
                store,
                new CatalogAssembler(new ArnAssociation(), services.accounts().freshness()),
                services.clock().instant());
        Map<Owner, KnownAccount> known = services.accounts().store().get().accounts();
        Map<Owner, Held> held = new LinkedHashMap<>();
        store.summary().owners().stream()
                .filter(each -> each.owner().account() != null)
                .forEach(each -> held.put(each.owner(), each));
        Stream.concat(held.keySet().stream(), known.keySet().stream())
                .forEach(owner ->
                        accounts.byId.put(owner.key(), new StoredAccount(owner, held.get(owner), known.get(owner))));
        return accounts;
    }

    /** Returns every account, sorted by id. */
    public Collection<StoredAccount> all() {
        return byId.values();
    }

    /** Returns the sums of what is remembered of an account. */
    AccountOverview overview(StoredAccount account) {
        return AccountOverview.read(store, assembler, account.owner(), now);
    }

    /** Returns what is remembered of an account. */
    public Catalog catalog(StoredAccount account) {
        Owner owner = account.owner();
        return assembler.assemble(owner, store.loadAsOf(owner, now).withoutCancelled(), Latencies.none(), now);
    }

    /**
     * Returns the account with an id or a name, whatever its case.
     *
     * @throws NoAnswerException if there is none, or several
     */
    public StoredAccount find(String text) {
        String wanted = text.strip();
        StoredAccount byItsId = byId.get(wanted);
        if (byItsId != null) {
            return byItsId;
        }
        List<StoredAccount> named = byId.values().stream()
                .filter(each -> each.name() != null && each.name().equalsIgnoreCase(wanted))
                .toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        if (named.size() > 1) {
            throw NoAnswerException.noMatch(Stream.concat(
                            Stream.of("several accounts are called '" + SafeText.of(wanted) + "'; name one by its id:"),
                            named.stream().map(each -> "  " + each.id()))
                    .toList());
        }
        throw NoAnswerException.noMatch(List.of(absent(wanted)));
    }

    /**
     * Returns the account with an id or a name, of which something is cached.
     *
     * @throws NoAnswerException if there is none, or nothing is cached of it
     */
    public StoredAccount cached(String text) {
        StoredAccount found = find(text);
        if (found.held() != null) {
            return found;
        }
        KnownAccount known = found.known();
        String why = known == null || known.failure() == null
                ? ""
                : "; the last scan: " + known.failure().message();
        throw NoAnswerException.nothingKnown(List.of("nothing is cached of account " + found.label() + why));
    }

    private String absent(String wanted) {
        String none = Account.isId(wanted)
                ? "nothing is cached of account " + wanted + "; 'scan' with its credentials asks AWS"
                : "no account that is cached is called '" + SafeText.of(wanted) + "'";
        if (byId.isEmpty()) {
            return none;
        }
        List<String> near = nearest(wanted);
        return near.isEmpty()
                ? none + "; 'accounts' lists those that are"
                : none + "; did you mean " + joined(near) + "?";
    }

    private List<String> nearest(String wanted) {
        Map<String, String> words = new TreeMap<>();
        byId.values().forEach(each -> {
            words.put(each.id(), each.id());
            String name = each.name();
            if (name != null) {
                words.put(name.toLowerCase(Locale.ROOT), SafeText.of(name));
            }
        });
        String typed = wanted.toLowerCase(Locale.ROOT);
        List<String> near = new ArrayList<>(NearestWords.of(typed, words.keySet()));
        if (near.isEmpty()) {
            words.keySet().stream()
                    .filter(word -> word.contains(typed) && !typed.isEmpty())
                    .limit(3)
                    .forEach(near::add);
        }
        return near.stream().map(word -> words.getOrDefault(word, word)).toList();
    }

    private static String joined(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" or "));
    }
}
