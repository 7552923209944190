package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.domain.model.SafeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The filters that are applied to an answer. */
public final class FilterMixin {
    private static final String SECTION = "filters";

    private final CompletionSource source;

    @Option(
            names = "--filter",
            paramLabel = "NAME[:ARGS]",
            completionCandidates = FilterCompletions.class,
            description = "Keep only what this filter keeps; can be given more than once. See below.")
    private List<String> texts = List.of();

    FilterMixin(CompletionSource source) {
        this.source = source;
    }

    /** Returns the filters as they were written; none where the parser made no mixin. */
    public static List<String> texts(@Nullable FilterMixin filters) {
        return filters == null ? List.of() : filters.texts;
    }

    /** Explains every filter below the options of a command's help; the filters are loaded when the help is shown. */
    @Spec(Spec.Target.MIXEE)
    void explain(CommandSpec command) {
        List<String> sections = new ArrayList<>(command.usageMessage().sectionKeys());
        sections.add(sections.indexOf(UsageMessageSpec.SECTION_KEY_FOOTER_HEADING), SECTION);
        command.usageMessage().sectionKeys(sections).sectionMap().put(SECTION, this::explanation);
    }

    private String explanation(Help help) {
        Map<String, String> rows = new LinkedHashMap<>();
        source.filters()
                .descriptions()
                .forEach((name, line) -> rows.put(name, SafeText.line(line).replace("%", "%%")));
        return System.lineSeparator() + "Filters:" + System.lineSeparator() + help.createTextTable(rows);
    }
}
