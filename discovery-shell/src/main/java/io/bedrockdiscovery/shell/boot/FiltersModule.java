package io.bedrockdiscovery.shell.boot;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.bedrockdiscovery.domain.filter.BuiltInFilters;
import io.bedrockdiscovery.domain.filter.FilterRegister;
import io.bedrockdiscovery.shell.command.FilterStock;
import java.util.ArrayList;
import java.util.List;

/** The filters: those that come with the program, and those of the user's plugins. */
final class FiltersModule extends AbstractModule {
    private final Setup setup;

    FiltersModule(Setup setup) {
        this.setup = setup;
    }

    @Provides
    @Singleton
    FilterStock stock() {
        List<String> problems = new ArrayList<>();
        FilterRegister register = new FilterRegister();
        register.add(new BuiltInFilters(SupportedModels.read(setup.settings(), problems::add)));
        problems.addAll(PluginJars.load(setup.plugins(), register));
        return new FilterStock(register, problems);
    }
}
