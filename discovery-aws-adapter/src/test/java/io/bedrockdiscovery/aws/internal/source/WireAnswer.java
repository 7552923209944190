package io.bedrockdiscovery.aws.internal.source;

import com.github.tomakehurst.wiremock.common.Json;
import io.bedrockdiscovery.aws.testing.TestWorld;
import io.bedrockdiscovery.aws.testing.WorldOnTheWire;
import io.bedrockdiscovery.domain.observation.ListCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The healthy answer of a list call, which a fault spoils. */
@FunctionalInterface
interface WireAnswer {
    /**
     * Returns a page.
     *
     * @param empty whether to leave out the items
     * @param token the token of the next page; null for the last one
     */
    String page(boolean empty, String token);

    /** Returns the answer of a call of the faulty region. */
    static WireAnswer of(ListCall call) {
        List<?> items =
                WorldOnTheWire.items(TestWorld.WORLD.place(TestWorld.FAULTY).orElseThrow(), call);
        return (empty, token) -> WorldOnTheWire.body(call, empty ? List.of() : items, token);
    }

    /** Returns an answer with a list of one item under a name. */
    static WireAnswer of(String list, Map<String, ?> item) {
        return (empty, token) -> {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put(list, empty ? List.of() : List.of(item));
            if (token != null) {
                body.put("nextToken", token);
            }
            return Json.write(body);
        };
    }
}
