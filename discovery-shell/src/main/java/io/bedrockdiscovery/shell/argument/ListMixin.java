package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.application.document.ListSelection;
import io.bedrockdiscovery.application.session.NoAnswerException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

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

    @Option(names = "--limit", paramLabel = "N", description = "Show the first N only.")
    private @Nullable Integer limit;

    /**
     * Returns the part.
     *
     * @throws NoAnswerException if the limit is less than 1
     */
    public ListSelection selection() {
        if (limit != null && limit < 1) {
            throw NoAnswerException.invalid("--limit must be at least 1");
        }
        return new ListSelection(columns, sort, limit);
    }
}
