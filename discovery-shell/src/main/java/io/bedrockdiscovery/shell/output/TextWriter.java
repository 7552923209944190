package io.bedrockdiscovery.shell.output;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.DocumentWriter;
import io.bedrockdiscovery.application.document.Style;
import io.bedrockdiscovery.application.document.Table;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a document as lines of text, none wider than the terminal. For one thread. */
final class TextWriter implements DocumentWriter {
    private static final String GAP = "  ";

    private final int width;
    private final boolean colour;
    private final StringBuilder text = new StringBuilder();
    private final List<Fact> facts = new ArrayList<>();

    private record Fact(String name, Cell value) {}

    /** Creates a writer for a terminal of {@code width} columns; the greatest number is that of no terminal. */
    TextWriter(int width, boolean colour) {
        this.width = width;
        this.colour = colour;
    }

    @Override
    public TextWriter line(String line) {
        return line(new Cell(line, Style.PLAIN));
    }

    @Override
    public TextWriter line(Cell line) {
        flushFacts();
        write(LineWrap.lines(fitting(line, 0), width), line.style());
        return this;
    }

    /** Writes a heading, with an empty line above it unless it is the first line. */
    @Override
    public TextWriter heading(String line) {
        flushFacts();
        if (!text.isEmpty()) {
            text.append('\n');
        }
        write(LineWrap.lines(SafeText.line(line), width), Style.STRONG);
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
        write(new TableLayout(table, width, colour).lines(), Style.PLAIN);
        return this;
    }

    @Override
    public int columns() {
        return width;
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
        String indentation = " ".repeat(widest) + GAP;
        for (Fact fact : facts) {
            String name = fact.name() + " ".repeat(widest - fact.name().length()) + GAP;
            List<String> lines = LineWrap.lines(name + fitting(fact.value(), name.length()), width, indentation);
            // A value that is one wide id has a line of its own below its name.
            boolean apart = lines.get(0).strip().equals(fact.name());
            text.append(painted(apart ? fact.name() : name, Style.FAINT));
            if (!apart) {
                text.append(painted(
                        lines.get(0).substring(name.length()), fact.value().style()));
            }
            text.append('\n');
            write(lines.subList(1, lines.size()), fact.value().style());
        }
        facts.clear();
    }

    private String fitting(Cell cell, int taken) {
        return taken + DisplayWidth.of(cell.text()) <= width ? cell.text() : cell.brief();
    }

    private void write(List<String> lines, Style style) {
        lines.forEach(line -> text.append(painted(line, style)).append('\n'));
    }

    private String painted(String plain, Style style) {
        return colour ? Ansi.paint(plain, style) : plain;
    }
}
