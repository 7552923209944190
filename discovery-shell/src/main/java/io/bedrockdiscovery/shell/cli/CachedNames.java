package io.bedrockdiscovery.shell.cli;

import io.bedrockdiscovery.application.account.AccountNames;
import io.bedrockdiscovery.application.account.RememberedCatalog;
import io.bedrockdiscovery.application.session.LoadedFilters;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.shell.argument.CompletionSource;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * The names in the cache, from which a line is completed before there was any answer.
 *
 * @param options those of the line, filled in by the time of the first question
 */
record CachedNames(Function<GlobalOptions, SessionServices> environments, GlobalOptions options)
        implements CompletionSource {
    @Override
    public Optional<Catalog> catalog() {
        return RememberedCatalog.of(() -> environments.apply(options), options.account());
    }

    @Override
    public SortedMap<String, String> accounts() {
        return AccountNames.described(environments.apply(options));
    }

    @Override
    public LoadedFilters filters() {
        return environments.apply(options).filters().get();
    }
}
