package io.bedrockdiscovery.domain.diagnosis;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.SafeText;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The facts that an error text tells, by name: {@code model}, {@code region} (the one called), {@code denied} (the one that refused),
 * {@code profile}, {@code action}, {@code policy} and others that the errors name. Immutable.
 */
final class Facts {
    /** No facts. */
    static final Facts NONE = new Facts(Map.of());

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:/_-]*");

    private final Map<String, String> values;

    private Facts(Map<String, String> values) {
        this.values = values;
    }

    /** Returns these facts with one more; what is known already stays, and null and empty values are none. */
    Facts with(String name, @Nullable String value) {
        if (value == null || value.isBlank() || values.containsKey(name)) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, value.strip());
        return new Facts(Collections.unmodifiableMap(more));
    }

    /** Returns these facts with those that only the others have. */
    Facts and(Facts others) {
        Facts all = this;
        for (Map.Entry<String, String> other : others.values.entrySet()) {
            all = all.with(other.getKey(), other.getValue());
        }
        return all;
    }

    /** Returns a fact; empty where it is not known. */
    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Returns a sentence with the facts in it; parts in brackets are left out where a fact of theirs is not known. */
    String sentence(String template) {
        return filled(template, SafeText::of);
    }

    /** Returns a command line with the facts in it; a fact that is not known is a word in capitals. */
    String command(String template) {
        return filled(template, Facts::word);
    }

    private String filled(String template, UnaryOperator<String> form) {
        String chosen = OPTIONAL.matcher(requireNonNull(template, "template is null"))
                .replaceAll(part -> Matcher.quoteReplacement(knows(part.group(1)) ? part.group(1) : ""));
        return PLACE.matcher(chosen).replaceAll(place -> Matcher.quoteReplacement(value(place, form)));
    }

    private boolean knows(String part) {
        return PLACE.matcher(part).results().allMatch(place -> values.containsKey(place.group(1)));
    }

    private String value(MatchResult place, UnaryOperator<String> form) {
        String known = values.get(place.group(1));
        return known == null ? place.group(1).toUpperCase(Locale.ROOT) : form.apply(known);
    }

    /** Returns one word of a command line, so that nothing in a pasted text is run by a shell. */
    private static String word(String value) {
        String line = SafeText.of(value);
        return PLAIN_WORD.matcher(line).matches() ? line : "'" + line.replace("'", "'\\''") + "'";
    }
}
