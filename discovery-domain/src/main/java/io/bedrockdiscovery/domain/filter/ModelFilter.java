package io.bedrockdiscovery.domain.filter;

import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.lookup.ModelVocabulary;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import io.bedrockdiscovery.domain.spi.FilterFactory;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A filter that decides on each model by itself, and keeps the profiles that call any of the kept models.
 *
 * @param conditions creates the condition on a region and its model from the arguments
 * @param vocabulary the values that arguments may have; null where they have none of models
 */
record ModelFilter(
        String name,
        String description,
        List<String> suggestions,
        Function<List<String>, BiPredicate<CatalogRegion, FoundationModel>> conditions,
        @Nullable ModelVocabulary vocabulary)
        implements FilterFactory {
    /** Creates a filter by the arguments themselves. */
    ModelFilter(
            String name,
            String description,
            List<String> suggestions,
            Function<List<String>, BiPredicate<CatalogRegion, FoundationModel>> conditions) {
        this(name, description, suggestions, conditions, null);
    }

    /** Creates a filter that keeps the models which have one of the arguments. */
    static ModelFilter byValues(
            ModelVocabulary vocabulary, String name, String description, List<String> suggestions, String hint) {
        return new ModelFilter(
                name,
                description,
                suggestions,
                arguments -> {
                    if (arguments.isEmpty()) {
                        throw new IllegalArgumentException(hint);
                    }
                    return (region, model) -> arguments.stream().anyMatch(each -> vocabulary.bears(model, each));
                },
                vocabulary);
    }

    @Override
    public DiscoveryFilter create(List<String> arguments) {
        BiPredicate<CatalogRegion, FoundationModel> condition = conditions.apply(arguments);
        return region -> region.showing(model -> condition.test(region, model));
    }
}
