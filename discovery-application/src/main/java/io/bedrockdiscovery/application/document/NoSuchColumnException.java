package io.bedrockdiscovery.application.document;

import io.bedrockdiscovery.domain.lookup.NearestWords;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown for a column that an answer does not have. The message is a line for users. */
public final class NoSuchColumnException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchColumnException(String name, List<String> names) {
        super("there is no column '" + SafeText.of(name) + "'" + nearest(name, names) + "; the columns are "
                + names.stream().distinct().collect(Collectors.joining(", ")));
    }

    private static String nearest(String name, List<String> names) {
        List<String> nearest = NearestWords.of(name, names);
        return nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
    }
}
