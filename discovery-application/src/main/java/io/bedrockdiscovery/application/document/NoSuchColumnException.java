package io.bedrockdiscovery.application.document;

import io.bedrockdiscovery.domain.lookup.EditDistance;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Thrown for a column that an answer does not have. The message is a line for users. */
public final class NoSuchColumnException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LEAST_MISTAKES = 2;
    private static final int LETTERS_PER_MISTAKE = 3;

    NoSuchColumnException(String name, List<String> names) {
        super("there is no column '" + SafeText.of(name) + "'" + nearest(name, names) + "; the columns are "
                + String.join(", ", names));
    }

    private static String nearest(String name, List<String> names) {
        int allowed = Math.max(LEAST_MISTAKES, name.length() / LETTERS_PER_MISTAKE);
        return names.stream()
                .filter(each -> distance(each, name) <= allowed)
                .min(Comparator.comparingInt(each -> distance(each, name)))
                .map(each -> "; did you mean " + each + "?")
                .orElse("");
    }

    private static int distance(String one, String other) {
        String text = other.length() > one.length() * 2 ? other.substring(0, one.length() * 2) : other;
        return EditDistance.between(one.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT));
    }
}
