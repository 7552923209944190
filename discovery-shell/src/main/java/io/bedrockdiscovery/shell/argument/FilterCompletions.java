package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.domain.model.SafeText;
import java.util.Iterator;
import java.util.List;

/** Completes filters: their names, and after a colon the arguments that they suggest. */
public final class FilterCompletions implements PrefixCompletions {
    private final CompletionSource source;

    FilterCompletions(CompletionSource source) {
        this.source = source;
    }

    @Override
    public Iterator<String> iterator() {
        return source.filters().names().iterator();
    }

    @Override
    public List<String> after(String typed) {
        int colon = typed.indexOf(':');
        if (colon < 0) {
            return source.filters().names();
        }
        String before = typed.substring(0, Math.max(colon, typed.lastIndexOf(',')) + 1);
        return source.filters().suggestions(typed.substring(0, colon)).stream()
                .filter(FilterCompletions::canBeTyped)
                .map(suggestion -> before + suggestion)
                .toList();
    }

    private static boolean canBeTyped(String word) {
        return !word.isEmpty()
                && SafeText.line(word).equals(word)
                && word.chars().noneMatch(Character::isWhitespace);
    }
}
