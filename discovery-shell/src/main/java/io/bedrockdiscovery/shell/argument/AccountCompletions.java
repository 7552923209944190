package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.domain.model.SafeText;
import java.util.SortedMap;
import java.util.TreeMap;

/** Completes the ids and names of accounts in the shell. */
public final class AccountCompletions implements DescribedCompletions {
    private final CompletionSource source;

    AccountCompletions(CompletionSource source) {
        this.source = source;
    }

    @Override
    public SortedMap<String, String> described() {
        SortedMap<String, String> all = new TreeMap<>(source.accounts());
        // What could steer a terminal cannot be typed.
        all.keySet().removeIf(word -> !SafeText.line(word).equals(word));
        all.replaceAll((word, about) -> SafeText.line(about));
        return all;
    }
}
