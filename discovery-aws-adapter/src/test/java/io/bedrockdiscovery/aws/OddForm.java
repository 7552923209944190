package io.bedrockdiscovery.aws;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import io.bedrockdiscovery.domain.knowledge.CallKind;
import java.util.List;
import java.util.function.Function;

/**
 * A way of giving an answer that is unusual and valid.
 *
 * @param stubsOf what to answer with
 * @param expectedOf what a call must make of it
 */
record OddForm(String name, Function<CallKind, List<MappingBuilder>> stubsOf, Function<CallKind, List<?>> expectedOf) {
    List<MappingBuilder> stubs(CallKind call) {
        return stubsOf.apply(call);
    }

    List<?> expected(CallKind call) {
        return expectedOf.apply(call);
    }

    @Override
    public String toString() {
        return name;
    }
}
