package io.bedrockdiscovery.application.document;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.json.Json;
import io.bedrockdiscovery.domain.model.SafeText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table.
 *
 * @param text one printable line
 * @param brief what stands for the text where there is no room for it
 */
public record Cell(String text, Style style, String brief) {
    public Cell {
        text = SafeText.line(requireNonNull(text, "text is null"));
        requireNonNull(style, "style is null");
        brief = SafeText.line(requireNonNull(brief, "brief is null"));
    }

    /** Creates a cell whose text has no brief form. */
    public Cell(String text, Style style) {
        this(text, style, text);
    }

    /** Returns a plain cell: a dash for null and empty text, times in whole seconds. A cell is returned as it is. */
    public static Cell of(@Nullable Object value) {
        if (value instanceof Cell cell) {
            return cell;
        }
        if (value instanceof Instant time) {
            return new Cell(Json.time(time), Style.PLAIN);
        }
        return value == null || value.toString().isEmpty()
                ? new Cell("-", Style.FAINT)
                : new Cell(value.toString(), Style.PLAIN);
    }

    /** Returns a cell with a style. */
    public static Cell of(@Nullable Object value, Style style) {
        Cell cell = of(value);
        return new Cell(cell.text(), style, cell.brief());
    }

    /** Returns this cell with a brief form, unless that is no shorter or there is nothing to show. */
    public Cell orBriefly(String shorter) {
        return shorter.isEmpty() || shorter.length() >= text.length() ? this : new Cell(text, style, shorter);
    }

    /** Returns whether there is nothing to show. */
    public boolean isAbsent() {
        return text.equals("-");
    }
}
