package io.bedrockdiscovery.aws.internal.source;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.bedrockdiscovery.domain.observation.Reason;
import java.util.function.Function;

/**
 * A fault of a list call on the wire, and the failure that it must become.
 *
 * @param messagePart a part of the failure's message
 * @param requests the number of requests that the call must cost; 0 if that does not matter
 */
record WireFault(
        String name,
        Reason reason,
        String messagePart,
        int requests,
        Function<WireAnswer, ResponseDefinitionBuilder> answer) {
    static WireFault of(
            String name, Reason reason, String messagePart, int requests, ResponseDefinitionBuilder answer) {
        return new WireFault(name, reason, messagePart, requests, any -> answer);
    }

    @Override
    public String toString() {
        return name;
    }
}
