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
 */
public record Cell(String text, Style style) {
    public Cell {
        text = SafeText.line(requireNonNull(text, "text is null"));
        requireNonNull(style, "style is null");
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
        return new Cell(of(value).text(), style);
    }
}
