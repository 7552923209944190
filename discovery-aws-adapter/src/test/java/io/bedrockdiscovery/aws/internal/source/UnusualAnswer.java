package io.bedrockdiscovery.aws.internal.source;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import io.bedrockdiscovery.domain.observation.ListCall;
import java.util.List;
import java.util.function.Function;

/**
 * An unusual and valid way to give an answer.
 *
 * @param stubsOf the answers of the server
 * @param repeats true if items are listed more than once, of which {@code RegionObservations} keeps one
 * @param expectedOf the items that a call must return
 */
record UnusualAnswer(
        String name,
        Function<ListCall, List<MappingBuilder>> stubsOf,
        boolean repeats,
        Function<ListCall, List<?>> expectedOf) {
    List<MappingBuilder> stubs(ListCall call) {
        return stubsOf.apply(call);
    }

    List<?> expected(ListCall call) {
        return expectedOf.apply(call);
    }

    @Override
    public String toString() {
        return name;
    }
}
