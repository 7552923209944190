package io.bedrockdiscovery.testkit.fake;

import static java.util.Comparator.comparing;

import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.domain.port.StoreSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue store in memory, for tests and for programs that want no file. It keeps every observation until it is
 * cleared. Safe for use by many threads; closing it does nothing.
 */
public final class InMemoryCatalogStore implements CatalogStore {
    private static final int VERSION = 1;

    private final Map<String, String> accounts = new HashMap<>();
    private final Map<List<String>, OwnerHistory> histories = new HashMap<>();

    @Override
    public synchronized Optional<String> accountOf(String callerDigest) {
        return Optional.ofNullable(accounts.get(callerDigest));
    }

    @Override
    public synchronized void rememberAccount(String callerDigest, String account) {
        accounts.put(callerDigest, account);
    }

    @Override
    public synchronized Memory load(Owner owner) {
        OwnerHistory history = histories.get(key(owner));
        return history == null ? Memory.empty() : history.present();
    }

    @Override
    public synchronized Memory loadAsOf(Owner owner, Instant time) {
        OwnerHistory history = histories.get(key(owner));
        return history == null ? Memory.empty() : history.asOf(time);
    }

    @Override
    public synchronized void record(Owner owner, Instant startedAt, Memory learnt) {
        histories.computeIfAbsent(key(owner), any -> new OwnerHistory(owner)).record(startedAt, learnt);
    }

    @Override
    public synchronized List<Instant> scans(Owner owner) {
        OwnerHistory history = histories.get(key(owner));
        return history == null ? List.of() : history.scans();
    }

    @Override
    public synchronized StoreSummary summary() {
        List<OwnerHistory> all = histories.values().stream()
                .sorted(comparing(
                                (OwnerHistory each) -> each.owner().partition().id())
                        .thenComparing(each -> each.owner().key()))
                .toList();
        return new StoreSummary(
                null,
                0,
                VERSION,
                all.stream().map(OwnerHistory::held).toList(),
                all.stream().mapToInt(each -> each.scans().size()).sum());
    }

    @Override
    public synchronized Cleared clear(ClearRequest request) {
        int regions = 0;
        int scans = 0;
        for (OwnerHistory each : new ArrayList<>(histories.values())) {
            if (request.account() == null || each.owner().key().equals(request.account())) {
                Cleared cleared = clear(each, request);
                regions += cleared.regions();
                scans += cleared.scans();
            }
        }
        if (request.region() == null && !request.historyOnly()) {
            forgetCallers(request.account());
        }
        return new Cleared(regions, scans);
    }

    @Override
    public void close() {}

    private Cleared clear(OwnerHistory history, ClearRequest request) {
        Region region = request.region();
        if (request.historyOnly()) {
            return new Cleared(0, region == null ? history.forgetPast() : history.forgetPastOf(region));
        }
        if (region != null) {
            return new Cleared(history.forget(region), 0);
        }
        histories.remove(key(history.owner()));
        return new Cleared(history.held().regions(), history.scans().size());
    }

    private void forgetCallers(@Nullable String account) {
        if (account == null) {
            accounts.clear();
        } else {
            accounts.keySet().remove(account);
            accounts.values().removeAll(Set.of(account));
        }
    }

    private static List<String> key(Owner owner) {
        return List.of(owner.partition().id(), owner.key());
    }
}
