package io.bedrockdiscovery.domain.filter;

import io.bedrockdiscovery.domain.knowledge.RegionKnowledge;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import io.bedrockdiscovery.domain.spi.FilterFactory;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A filter that judges each model by itself; profiles follow the models they call.
 *
 * @param conditions makes the condition on a region and its model from the arguments
 */
record ModelFilter(
        String name,
        String description,
        List<String> suggestions,
        Function<List<String>, BiPredicate<RegionKnowledge, FoundationModel>> conditions)
        implements FilterFactory {
    @Override
    public DiscoveryFilter create(List<String> arguments) {
        BiPredicate<RegionKnowledge, FoundationModel> condition = conditions.apply(arguments);
        return region -> region.showing(model -> condition.test(region, model));
    }
}
