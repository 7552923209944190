package io.bedrockdiscovery.shell.output;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Style;
import io.bedrockdiscovery.application.document.Table;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a document as lines of text. For one thread. */
final class TextWriter implements DocumentWriter {
    private final int width;
    private final boolean colour;
    private final StringBuilder text = new StringBuilder();
    private final List<Fact> facts = new ArrayList<>();

    private record Fact(String name, Cell value) {}

    /** Creates a writer for a terminal of {@code width} columns. */
    TextWriter(int width, boolean colour) {
        this.width = width;
        this.colour = colour;
    }

    @Override
    public TextWriter line(String line) {
        flushFacts();
        text.append(SafeText.line(line)).append('\n');
        return this;
    }

    /** Writes a heading, with an empty line above it unless it is the first line. */
    @Override
    public TextWriter heading(String line) {
        flushFacts();
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(painted(SafeText.line(line), Style.STRONG)).append('\n');
        return this;
    }

    /** Writes a fact, whose value is aligned with those of the facts next to it. */
    @Override
    public TextWriter fact(String name, @Nullable Object value) {
        facts.add(new Fact(name, Cell.of(value)));
        return this;
    }

    @Override
    public TextWriter table(Table table) {
        flushFacts();
        new TableLayout(table, width, colour)
                .lines()
                .forEach(line -> text.append(line).append('\n'));
        return this;
    }

    @Override
    public TextWriter verbatim(String lines) {
        flushFacts();
        text.append(lines);
        return this;
    }

    String text() {
        flushFacts();
        return text.toString();
    }

    private void flushFacts() {
        int widest = facts.stream().mapToInt(fact -> fact.name().length()).max().orElse(0);
        for (Fact fact : facts) {
            String name = fact.name() + " ".repeat(widest - fact.name().length());
            Cell value = fact.value();
            text.append(painted(name, Style.FAINT))
                    .append("  ")
                    .append(painted(value.text(), value.style()))
                    .append('\n');
        }
        facts.clear();
    }

    private String painted(String plain, Style style) {
        return colour ? Ansi.paint(plain, style) : plain;
    }
}
