package io.bedrockdiscovery.mcp;

import io.bedrockdiscovery.application.question.Since;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.domain.lookup.NearestWords;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.domain.residency.NoSuchPlaceException;
import io.bedrockdiscovery.domain.residency.Residency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, which agents may have made up; each reading refuses what makes no sense. */
final class Arguments {
    private final Map<String, Object> values;
    private final Collection<String> names;

    private Arguments(Map<String, Object> values, Collection<String> names) {
        this.values = values;
        this.names = names;
    }

    /**
     * Returns the arguments of a call.
     *
     * @throws NoAnswerException if one of them is not in the schema
     */
    static Arguments of(@Nullable Map<String, Object> values, Schema schema) {
        Map<String, Object> given = values == null ? Map.of() : values;
        for (String name : given.keySet()) {
            if (!schema.names().contains(name)) {
                List<String> nearest = NearestWords.of(name, schema.names());
                throw NoAnswerException.invalid("there is no argument '" + SafeText.of(name) + "'; there are: "
                        + String.join(", ", schema.names())
                        + (nearest.isEmpty() ? "" : ". Did you mean '" + nearest.get(0) + "'?"));
            }
        }
        return new Arguments(given, schema.names());
    }

    /** Returns a text that has to be given. */
    String required(String name) {
        String text = text(name);
        if (text == null) {
            throw NoAnswerException.invalid(
                    "the argument '" + name + "' is missing; the arguments are: " + String.join(", ", names));
        }
        return text;
    }

    /** Returns a text; null where it is not given or blank, which agents write for nothing. */
    @Nullable
    String text(String name) {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw mistyped(name, "a text");
        }
        return text.isBlank() ? null : text.strip();
    }

    /** Returns texts; a single one counts as a list, and its commas separate parts. */
    List<String> list(String name) {
        Object value = values.get(name);
        if (value instanceof List<?> given) {
            List<String> texts = new ArrayList<>();
            for (Object each : given) {
                if (!(each instanceof String text)) {
                    throw mistyped(name, "a list of texts");
                }
                texts.add(text.strip());
            }
            return texts;
        }
        String text = text(name);
        return text == null ? List.of() : List.of(text.split("\\s*,\\s*", -1));
    }

    /** Returns a number from 1 on. */
    int number(String name, int usual) {
        Object value = values.get(name);
        if (value == null) {
            return usual;
        }
        if (value instanceof Integer number && number >= 1) {
            return number;
        }
        throw mistyped(name, "a whole number from 1 on");
    }

    /** Returns a yes or no. */
    boolean flag(String name, boolean usual) {
        Object value = values.get(name);
        if (value == null) {
            return usual;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw mistyped(name, "true or false");
    }

    @Nullable
    Region region(String name) {
        String text = text(name);
        return text == null ? null : region(name, text);
    }

    List<Region> regions(String name) {
        return list(name).stream().map(text -> region(name, text)).toList();
    }

    private static Region region(String name, String text) {
        try {
            return new Region(text);
        } catch (IllegalArgumentException e) {
            throw NoAnswerException.invalid("the argument '" + name + "': " + e.getMessage());
        }
    }

    @Nullable
    Residency residency() {
        String text = text("residency");
        try {
            return text == null ? null : Residency.parse(text);
        } catch (NoSuchPlaceException e) {
            throw NoAnswerException.invalid("the argument 'residency': " + e.getMessage());
        }
    }

    @Nullable
    InvocationMode mode(String name) {
        String text = text(name);
        return text == null
                ? null
                : InvocationMode.of(text)
                        .orElseThrow(() -> NoAnswerException.invalid("the argument '" + name + "' is none of: "
                                + InvocationMode.words(InvocationMode.listed())));
    }

    @Nullable
    Since since() {
        String text = text("since");
        return text == null
                ? null
                : Since.parse(text)
                        .orElseThrow(() ->
                                NoAnswerException.invalid("the argument 'since' is not a time such as " + Since.FORMS));
    }

    private static NoAnswerException mistyped(String name, String wanted) {
        return NoAnswerException.invalid("the argument '" + name + "' is not " + wanted);
    }
}
