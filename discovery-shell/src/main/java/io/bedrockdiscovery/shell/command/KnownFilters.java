package io.bedrockdiscovery.shell.command;

import java.util.Iterator;
import java.util.List;

/** The filters to complete from: names, and after a colon what each suggests. */
final class KnownFilters implements GrowingWord {
    private final Filters filters;

    KnownFilters(Filters filters) {
        this.filters = filters;
    }

    @Override
    public Iterator<String> iterator() {
        return filters.names().iterator();
    }

    @Override
    public List<String> after(String typed) {
        int colon = typed.indexOf(':');
        if (colon < 0) {
            return filters.names();
        }
        String before = typed.substring(0, Math.max(colon, typed.lastIndexOf(',')) + 1);
        return filters.suggestions(typed.substring(0, colon)).stream()
                .filter(Filters::canBeTyped)
                .map(suggestion -> before + suggestion)
                .toList();
    }
}
