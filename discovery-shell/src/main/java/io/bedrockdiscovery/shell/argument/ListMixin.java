package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.application.document.ListSelection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The part of a list to show, and its order. */
public final class ListMixin {
    @Option(
            names = "--columns",
            paramLabel = "A,B",
            split = ",",
            description = "The columns of tables, CSV and Markdown, by the names that CSV gives them.")
    private List<String> columns = List.of();

    @Option(
            names = "--sort",
            paramLabel = "COLUMN[:desc]",
            description = "The column to sort by; :desc puts the greatest first.")
    private @Nullable String sort;

    private @Nullable Integer limit;

    @Option(names = "--limit", paramLabel = "N", description = "Show the first N only.")
    void limit(@Nullable Integer number) {
        if (number != null && number < 1) {
            throw new TypeConversionException("--limit must be at least 1");
        }
        limit = number;
    }

    /** Returns the part. */
    public ListSelection selection() {
        return new ListSelection(columns, sort, limit);
    }
}
