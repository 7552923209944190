package io.bedrockdiscovery.application.testing;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A document as lines: headings after {@code #}, facts with a colon, the cells of a table with bars in between. */
public final class PlainDocument implements DocumentWriter {
    private final List<String> lines = new ArrayList<>();

    private PlainDocument() {}

    /** Returns the lines of an answer. */
    public static List<String> of(Answer answer) {
        PlainDocument document = new PlainDocument();
        answer.write(document);
        return document.lines;
    }

    @Override
    public DocumentWriter line(String line) {
        lines.add(line);
        return this;
    }

    @Override
    public DocumentWriter heading(String line) {
        lines.add("# " + line);
        return this;
    }

    @Override
    public DocumentWriter fact(String name, @Nullable Object value) {
        lines.add(name + ": " + Cell.of(value).text());
        return this;
    }

    @Override
    public DocumentWriter table(Table table) {
        lines.add(String.join(" | ", table.headings()));
        table.rows().forEach(row -> lines.add(row.stream().map(Cell::text).collect(Collectors.joining(" | "))));
        return this;
    }

    @Override
    public DocumentWriter verbatim(String text) {
        lines.addAll(text.lines().toList());
        return this;
    }
}
