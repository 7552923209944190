package io.bedrockdiscovery.shell.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person gets to read, line by line. For one thread. */
public final class Page {
    private final int width;
    private final boolean colour;
    private final StringBuilder text = new StringBuilder();
    private final List<Fact> facts = new ArrayList<>();

    private record Fact(String name, Cell value) {}

    Page(int width, boolean colour) {
        this.width = width;
        this.colour = colour;
    }

    /** A line of text. */
    Page line(String line) {
        flushFacts();
        text.append(Plain.line(line)).append('\n');
        return this;
    }

    /** A heading, with an empty line above unless it is the first line. */
    Page heading(String line) {
        flushFacts();
        if (!text.isEmpty()) {
            text.append('\n');
        }
        String plain = Plain.line(line);
        text.append(colour ? Tone.STRONG.paint(plain) : plain).append('\n');
        return this;
    }

    /** A name with its value, under one another with the facts next to it. */
    Page fact(String name, @Nullable Object value) {
        facts.add(new Fact(name, Cell.of(value)));
        return this;
    }

    /** A table. */
    Page table(Table table) {
        flushFacts();
        table.lines(width, colour).forEach(line -> text.append(line).append('\n'));
        return this;
    }

    /** Text that was laid out before, from a source that is trusted. */
    Page verbatim(String lines) {
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
            text.append(colour ? Tone.FAINT.paint(name) : name)
                    .append("  ")
                    .append(colour ? value.tone().paint(value.text()) : value.text())
                    .append('\n');
        }
        facts.clear();
    }
}
