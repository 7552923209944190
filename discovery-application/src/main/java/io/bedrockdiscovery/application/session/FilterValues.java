package io.bedrockdiscovery.application.session;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.filter.UnknownValue;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.ArrayList;
import java.util.List;

/** Refuses the values of filters that no known model has, because an empty list would read as an answer. */
public final class FilterValues {
    private FilterValues() {}

    /** Returns every model of a catalogue, as each region lists it. */
    public static List<FoundationModel> models(Catalog catalog) {
        return catalog.regions().values().stream()
                .flatMap(region -> region.models().stream())
                .toList();
    }

    /**
     * Refuses values.
     *
     * @param values the values that no known model has
     * @param unknown the unknown calls that could show models that have them
     * @param hints further lines for users
     * @throws NoAnswerException if there are any
     */
    public static void require(List<UnknownValue> values, List<UnknownCall> unknown, List<String> hints) {
        if (values.isEmpty()) {
            return;
        }
        List<String> lines =
                new ArrayList<>(values.stream().map(UnknownValue::explain).toList());
        lines.addAll(hints);
        lines.addAll(Uncertainty.ofCalls(unknown).lines());
        throw NoAnswerException.absent(unknown.isEmpty(), lines, null);
    }
}
