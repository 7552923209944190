package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.application.document.ListSelection;
import io.bedrockdiscovery.application.session.NoAnswerException;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The part of a list to show, and its order. */
public final class ListMixin {
    @Option(
            names = "--columns",
            paramLabel = "A,B",
            split = ",",
            completionCandidates = ColumnNames.class,
            description = "The columns of tables, CSV and Markdown, by the names that CSV gives them.")
    private List<String> columns = List.of();

    @Option(
            names = "--sort",
            paramLabel = "COLUMN[:desc]",
            completionCandidates = SortKeys.class,
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

    /** Completes with the columns of the command that an option belongs to, which the option itself does not know. */
    public interface OfColumns extends Iterable<String> {
        /** Returns the completions for the columns of a command, each with a few words about it. */
        SortedMap<String, String> of(List<String> columns);

        @Override
        default Iterator<String> iterator() {
            return of(List.of()).keySet().iterator();
        }
    }

    /** Completes names of columns. */
    static final class ColumnNames implements OfColumns {
        @Override
        public SortedMap<String, String> of(List<String> columns) {
            SortedMap<String, String> names = new TreeMap<>();
            columns.forEach(name -> names.put(name, ""));
            return names;
        }
    }

    /** Completes columns to sort by, in both directions. */
    static final class SortKeys implements OfColumns {
        @Override
        public SortedMap<String, String> of(List<String> columns) {
            SortedMap<String, String> keys = new TreeMap<>();
            for (String name : columns) {
                keys.put(name, "the smallest first");
                keys.put(name + ":desc", "the greatest first");
            }
            return keys;
        }
    }
}
