package io.bedrockdiscovery.mcp;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Table;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a document as lines of plain text, which an agent can quote. For one thread. */
final class PlainTextWriter implements DocumentWriter {
    private static final int MOST_ROWS = 30;

    private final List<String> lines = new ArrayList<>();

    private PlainTextWriter() {}

    /** Returns the lines of an answer as users see it. */
    static List<String> of(Answer answer) {
        PlainTextWriter writer = new PlainTextWriter();
        answer.write(writer);
        return writer.lines;
    }

    @Override
    public DocumentWriter line(String line) {
        if (!line.isBlank()) {
            lines.add(SafeText.line(line));
        }
        return this;
    }

    @Override
    public DocumentWriter heading(String line) {
        return line(line + ":");
    }

    @Override
    public DocumentWriter fact(String name, @Nullable Object value) {
        return line(name + ": " + Cell.of(value).text());
    }

    @Override
    public DocumentWriter table(Table table) {
        line(String.join(" | ", table.headings()));
        table.rows().stream()
                .limit(MOST_ROWS)
                .forEach(row -> line(row.stream().map(Cell::text).collect(Collectors.joining(" | "))));
        int more = table.rows().size() - MOST_ROWS;
        return more > 0 ? line("... and " + more + " more, which are in the structured content") : this;
    }

    @Override
    public DocumentWriter verbatim(String text) {
        text.lines().forEach(this::line);
        return this;
    }
}
