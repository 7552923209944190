package io.bedrockdiscovery.shell.render;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One cell of a table. */
record Cell(String text, Tone tone) {
    Cell {
        text = Plain.line(text);
    }

    /** A plain cell; a dash where there is nothing, and no fractions of a second. */
    static Cell of(@Nullable Object value) {
        if (value instanceof Cell cell) {
            return cell;
        }
        if (value instanceof Instant time) {
            return new Cell(time.truncatedTo(ChronoUnit.SECONDS).toString(), Tone.PLAIN);
        }
        return value == null || value.toString().isEmpty()
                ? new Cell("-", Tone.FAINT)
                : new Cell(value.toString(), Tone.PLAIN);
    }

    static Cell of(@Nullable Object value, Tone tone) {
        return new Cell(of(value).text(), tone);
    }
}
