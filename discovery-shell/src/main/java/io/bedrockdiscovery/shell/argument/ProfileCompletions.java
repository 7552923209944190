package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.domain.catalog.Catalog;
import java.util.SortedMap;

/** Completes the ids of inference profiles. */
public final class ProfileCompletions extends CatalogCompletions {
    ProfileCompletions(CompletionSource source) {
        super(source);
    }

    @Override
    void add(Catalog catalog, SortedMap<String, String> completions) {
        catalog.regions().values().stream()
                .flatMap(region -> region.profiles().stream())
                .forEach(profile ->
                        completions.put(profile.inferenceProfileId(), String.valueOf(profile.inferenceProfileName())));
    }
}
