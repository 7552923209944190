package io.bedrockdiscovery.application.document;

import org.jspecify.annotations.Nullable;

/** Writes a document part by part. Texts may come from AWS; a writer makes them safe for its medium. For one thread. */
public interface DocumentWriter {
    /** Writes a line of text. */
    DocumentWriter line(String line);

    /** Writes a line that may be brief where there is no room for its text. */
    default DocumentWriter line(Cell line) {
        return line(line.text());
    }

    /** Writes a heading. */
    DocumentWriter heading(String line);

    /** Writes a name with its value, which may be a {@link Cell}; null is shown as absent. */
    DocumentWriter fact(String name, @Nullable Object value);

    /** Writes a table. */
    DocumentWriter table(Table table);

    /** Returns the number of columns that a line may take; {@link Integer#MAX_VALUE} where it may be of any length. */
    default int columns() {
        return Integer.MAX_VALUE;
    }

    /** Writes lines that are laid out already, from a trusted source. */
    DocumentWriter verbatim(String lines);
}
