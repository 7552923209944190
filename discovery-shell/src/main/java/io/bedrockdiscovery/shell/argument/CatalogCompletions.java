package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Completions out of the catalogue of the latest answer. */
abstract class CatalogCompletions implements DescribedCompletions {
    private final CompletionSource source;

    CatalogCompletions(CompletionSource source) {
        this.source = source;
    }

    @Override
    public final SortedMap<String, String> described() {
        SortedMap<String, String> all = new TreeMap<>();
        source.catalog().ifPresentOrElse(catalog -> add(catalog, all), () -> addUnknown(all));
        // What could steer a terminal cannot be typed.
        all.keySet().removeIf(word -> !SafeText.line(word).equals(word));
        all.replaceAll((word, about) -> SafeText.line(about));
        return all;
    }

    /** Adds each completion with the words about it, which may be none. */
    abstract void add(Catalog catalog, SortedMap<String, String> completions);

    /** Adds what can be completed before the first answer. */
    void addUnknown(SortedMap<String, String> completions) {}

    static Stream<FoundationModel> models(Catalog catalog) {
        return catalog.regions().values().stream().flatMap(region -> region.models().stream());
    }
}
