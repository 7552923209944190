package io.bedrockdiscovery.aws;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Reason;
import java.util.function.Function;

/**
 * Something that goes wrong with a list call on the wire, and what it must come to.
 *
 * @param says part of the message
 * @param calls how many calls it must cost; 0 where that does not matter
 */
record WireFault(
        String name, Reason reason, String says, int calls, Function<CallKind, ResponseDefinitionBuilder> answer) {
    static WireFault of(String name, Reason reason, String says, int calls, ResponseDefinitionBuilder answer) {
        return new WireFault(name, reason, says, calls, any -> answer);
    }

    @Override
    public String toString() {
        return name;
    }
}
