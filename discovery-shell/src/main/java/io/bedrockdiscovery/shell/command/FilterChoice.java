package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.filter.FilterException;
import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The filters that a command shows its answer through. */
final class FilterChoice {
    private final Filters filters;

    @Option(
            names = "--filter",
            paramLabel = "NAME[:ARGS]",
            completionCandidates = KnownFilters.class,
            description = "Only what this filter keeps; can be given more than once. See below.")
    private List<String> texts = List.of();

    FilterChoice(Filters filters) {
        this.filters = filters;
    }

    /** Every filter is explained below the options; which there are is found out when somebody asks for that. */
    @Spec(Spec.Target.MIXEE)
    void explain(CommandSpec command) {
        command.usageMessage().sectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, this::explanation);
    }

    /** The reply to a question about what the filters leave of a catalogue. */
    Reply through(Options options, Function<UnaryOperator<Catalog>, Reply> question) {
        if (texts.isEmpty() && options.plugins() == null) {
            return question.apply(UnaryOperator.identity());
        }
        FilterStock stock = filters.stock();
        try {
            DiscoveryFilter filter = stock.register().create(texts);
            return question.apply(catalog -> catalog.showing(filter::apply)).warning(stock.problems());
        } catch (FilterException e) {
            return Reply.usage(String.valueOf(e.getMessage())).warning(stock.problems());
        }
    }

    private String explanation(Help help) {
        Map<String, String> rows = new LinkedHashMap<>();
        filters.descriptions().forEach((name, line) -> rows.put(name, line.replace("%", "%%")));
        return "Filters:" + System.lineSeparator() + help.createTextTable(rows);
    }
}
