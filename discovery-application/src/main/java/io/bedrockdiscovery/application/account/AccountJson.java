package io.bedrockdiscovery.application.account;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.jr.ob.JSON;
import io.bedrockdiscovery.domain.account.Account;
import io.bedrockdiscovery.domain.model.SafeText;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads accounts in JSON: the object that {@code aws organizations list-accounts} prints, a list of such accounts, or an
 * object with the ids as its names.
 */
final class AccountJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser json;
    private final AccountList list;

    private AccountJson(JsonParser json, AccountList list) {
        this.json = json;
        this.list = list;
    }

    static void read(String text, AccountList list) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            new AccountJson(parser, list).read();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new AccountLineException(line, "this is no valid JSON: " + SafeText.of(e.getOriginalMessage()));
        }
    }

    private void read() throws IOException {
        if (json.nextToken() == JsonToken.START_ARRAY) {
            entries();
        } else {
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                int line = line();
                JsonToken value = json.nextToken();
                if (name.equalsIgnoreCase("Accounts") && value == JsonToken.START_ARRAY) {
                    entries();
                } else if (word(name).equals("nexttoken") && value != JsonToken.VALUE_NULL) {
                    throw new AccountLineException(
                            line, "the list has a further page (" + name + "); print all of it, without --max-items");
                } else if (value == JsonToken.START_OBJECT) {
                    add(line, name, JSON.std.mapFrom(json));
                } else if (Account.isId(name) && value == JsonToken.VALUE_NULL) {
                    list.add(line, name, account -> account);
                }
            }
        }
        if (json.nextToken() != null) {
            throw new AccountLineException(line(), "something follows the accounts");
        }
    }

    private void entries() throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            int line = line();
            if (json.currentToken() == JsonToken.START_OBJECT) {
                add(line, null, JSON.std.mapFrom(json));
            } else if (json.currentToken() != null && json.currentToken().isScalarValue()) {
                list.add(line, json.getText(), account -> account);
            } else {
                throw new AccountLineException(line, "an account is an object with an id, or an id by itself");
            }
        }
    }

    private void add(int line, @Nullable String name, Map<String, Object> object) {
        Map<String, String> fields = new HashMap<>();
        object.forEach((field, value) -> {
            if (value != null && !(value instanceof Map) && !(value instanceof Iterable)) {
                fields.put(word(field), String.valueOf(value));
            }
        });
        String id = name == null ? first(fields, "id", "account", "accountid") : name;
        if (id == null) {
            throw new AccountLineException(line, "the account has no Id");
        }
        // AWS replaces Status by State, and sends both meanwhile.
        String state = first(fields, "state", "status");
        list.add(
                line,
                id,
                account -> account.named(fields.get("name"))
                        .inState(state == null ? Account.ACTIVE : state.toUpperCase(Locale.ROOT))
                        .withRole(fields.get("role"))
                        .withExternalId(fields.get("externalid")));
    }

    private int line() {
        return json.currentTokenLocation().getLineNr();
    }

    private static @Nullable String first(Map<String, String> fields, String... names) {
        for (String name : names) {
            String value = fields.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Returns a name as it is compared: {@code ExternalId}, {@code external_id} and {@code external-id} are one. */
    private static String word(String name) {
        return name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
    }
}
