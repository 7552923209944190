package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.domain.model.InferenceProfile;
import java.util.Iterator;

/** Completes the ids of inference profiles. */
public final class ProfileCompletions implements Iterable<String> {
    private final CompletionSource source;

    ProfileCompletions(CompletionSource source) {
        this.source = source;
    }

    @Override
    public Iterator<String> iterator() {
        return source.names(catalog -> catalog.regions().values().stream()
                        .flatMap(region -> region.profiles().stream())
                        .map(InferenceProfile::inferenceProfileId)
                        .distinct()
                        .sorted()
                        .toList())
                .iterator();
    }
}
