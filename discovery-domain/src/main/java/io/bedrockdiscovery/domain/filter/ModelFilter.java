package io.bedrockdiscovery.domain.filter;

import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import io.bedrockdiscovery.domain.spi.FilterFactory;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A filter that decides on each model by itself, and keeps the profiles that call any of the kept models.
 *
 * @param conditions creates the condition on a region and its model from the arguments
 */
record ModelFilter(
        String name,
        String description,
        List<String> suggestions,
        Function<List<String>, BiPredicate<CatalogRegion, FoundationModel>> conditions)
        implements FilterFactory {
    @Override
    public DiscoveryFilter create(List<String> arguments) {
        BiPredicate<CatalogRegion, FoundationModel> condition = conditions.apply(arguments);
        return region -> region.showing(model -> condition.test(region, model));
    }
}
