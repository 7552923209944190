package io.bedrockdiscovery.application.account;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.file.PrivateFile;
import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.domain.account.AccountStore;
import io.bedrockdiscovery.domain.account.InMemoryAccountStore;
import io.bedrockdiscovery.domain.account.KnownAccount;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers accounts in a JSON file that only its user can read, and that is replaced as a whole. A file that cannot be
 * understood counts as empty, because the next scan tells the names again. Safe for use by many threads; of two processes
 * that write at once, the later one wins.
 */
public final class JsonAccountStore implements AccountStore {
    private static final String ACCOUNTS = "accounts";
    private static final String PARTITION = "partition";
    private static final String ACCOUNT = "account";
    private static final String NAME = "name";
    private static final String STATE = "state";
    private static final String AS_OF = "asOf";
    private static final String REASON = "reason";
    private static final String MESSAGE = "message";

    private final Path file;

    /**
     * Creates a store.
     *
     * @param file need not exist; its directory must exist once something is remembered
     */
    public JsonAccountStore(Path file) {
        this.file = requireNonNull(file, "file is null");
    }

    @Override
    public synchronized Map<Owner, KnownAccount> accounts() {
        try (InputStream in = Files.newInputStream(file)) {
            Map<Owner, KnownAccount> all = new HashMap<>();
            if (Json.read(in).get(ACCOUNTS) instanceof List<?> list) {
                for (Object each : list) {
                    KnownAccount account = each instanceof Map<?, ?> map ? account(map) : null;
                    if (account != null) {
                        all.put(account.owner(), account);
                    }
                }
            }
            return Map.copyOf(all);
        } catch (NoSuchFileException | com.fasterxml.jackson.core.JsonProcessingException e) {
            return Map.of();
        } catch (IOException e) {
            throw failed("read", e);
        }
    }

    @Override
    public synchronized void remember(Collection<KnownAccount> learnt) {
        if (learnt.isEmpty()) {
            return;
        }
        List<Map<String, @Nullable Object>> list = InMemoryAccountStore.merged(accounts(), learnt).values().stream()
                .sorted(Comparator.comparing(KnownAccount::id)
                        .thenComparing(each -> each.owner().partition().id()))
                .map(JsonAccountStore::map)
                .toList();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("version", 1);
        object.put(ACCOUNTS, list);
        try {
            PrivateFile.write(file, out -> Json.write(object, out));
        } catch (IOException e) {
            throw failed("write", e);
        }
    }

    private StoreException failed(String what, IOException e) {
        return new StoreException(
                "The names of the accounts cannot be " + (what.equals("read") ? "read from " : "written to ")
                        + SafeText.of(file.toString()) + ": " + PrivateFile.reason(e) + ".",
                e);
    }

    private static Map<String, @Nullable Object> map(KnownAccount account) {
        Failure failure = account.failure();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(PARTITION, account.owner().partition().id());
        map.put(ACCOUNT, account.id());
        map.put(NAME, account.name());
        map.put(STATE, account.state());
        map.put(AS_OF, account.asOf());
        map.put(REASON, failure == null ? null : failure.reason().key());
        map.put(MESSAGE, failure == null ? null : failure.message());
        return map;
    }

    private static @Nullable KnownAccount account(Map<?, ?> map) {
        String partition = text(map, PARTITION);
        String id = text(map, ACCOUNT);
        String state = text(map, STATE);
        String asOf = text(map, AS_OF);
        if (partition == null || id == null || state == null || asOf == null) {
            return null;
        }
        String reason = text(map, REASON);
        String message = text(map, MESSAGE);
        try {
            return new KnownAccount(
                    Owner.account(new Partition(partition), id),
                    text(map, NAME),
                    state,
                    Instant.parse(asOf),
                    reason == null || message == null ? null : new Failure(Reason.of(reason), message));
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String text(Map<?, ?> map, String field) {
        return map.get(field) instanceof String text ? text : null;
    }
}
