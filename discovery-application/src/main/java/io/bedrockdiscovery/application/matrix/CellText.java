package io.bedrockdiscovery.application.matrix;

import io.bedrockdiscovery.application.document.Cell;
import io.bedrockdiscovery.application.document.Style;
import io.bedrockdiscovery.domain.model.InvocationMode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The letters in the cells of a matrix on a terminal, and their legend. */
final class CellText {
    static final String UNKNOWN = "?";
    static final String STALE = "*";
    private static final String NONE = "·";

    private CellText() {}

    /** Returns the letters of a cell; {@code cell} is null where the region does not list the model, or is unknown. */
    static Cell of(@Nullable MatrixCell cell, boolean unknown) {
        if (cell == null) {
            return unknown ? Cell.of(UNKNOWN, Style.BAD) : Cell.of(NONE, Style.FAINT);
        }
        String text = letters(cell.modes()) + (cell.whole() && !cell.modes().isEmpty() ? "" : UNKNOWN);
        boolean doubtful = !cell.whole() || cell.stale();
        return Cell.of(text, doubtful ? Style.WARNING : Style.PLAIN);
    }

    /** Returns the letters of a row; it is not known how to call a model that its listings name no way for. */
    static Cell of(MatrixRow row) {
        String letters = letters(row.cells().values().stream()
                .flatMap(cell -> cell.modes().stream())
                .toList());
        return letters.isEmpty() ? Cell.of(UNKNOWN, Style.WARNING) : Cell.of(letters);
    }

    private static String letters(Collection<InvocationMode> modes) {
        return new TreeSet<>(modes).stream().map(CellText::letter).collect(Collectors.joining());
    }

    /** Returns the parts of the legend for some ways of calling. */
    static List<String> legend(Set<InvocationMode> modes) {
        return modes.stream().map(mode -> letter(mode) + " " + mode.word()).toList();
    }

    private static String letter(InvocationMode mode) {
        return switch (mode) {
            case ON_DEMAND -> "o";
            case PROFILE -> "p";
            case GLOBAL_PROFILE -> "g";
            case APPLICATION_PROFILE -> "a";
            case PROVISIONED -> "t";
            default -> "x";
        };
    }
}
