package io.bedrockdiscovery.domain.diagnosis;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error text as people paste it, without what logs, terminals, JSON and programming languages have done to it: escapes are
 * undone, typographic quotes are plain ones, and all white space is single blanks.
 *
 * @param folded the text on one line
 */
record ErrorText(String folded) {
    /** The greatest number of times that a text is unescaped: JSON in JSON in a log line is seen, more is not. */
    private static final int MOST_ESCAPES = 4;

    /** The greatest length of a text that is read; a longer one keeps its beginning and its end, where messages stand. */
    private static final int LIMIT = 32_000;

    // No repetition below is unbounded where it could begin at many places: texts may be hostile.
    private static final Pattern COLOURS = Pattern.compile("\u001B\\[[0-9;?]{0,40}+[ -/]{0,8}[@-~]");
    private static final Pattern LINE_MARKS = Pattern.compile("(?m)^[ \\t]*+[>|\u2500-\u257F]++ ?|[\u2500-\u257F]++");
    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\(?:u\\{([0-9a-fA-F]{1,5})}|u([0-9a-fA-F]{4})|(xe2\\\\x80\\\\x9[89])|([nrt])|([\"'`/\\\\]))");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,6})|#[xX]([0-9a-fA-F]{1,5})|([a-z]{2,5}));");
    private static final Map<String, String> ENTITIES = Map.of(
            "quot", "\"", "apos", "'", "rsquo", "'", "lsquo", "'", "amp", "&", "lt", "<", "gt", ">", "nbsp", " ");
    private static final Pattern SINGLE_QUOTES = Pattern.compile("[\u2018\u2019\u02BC\u00B4\u2032]|\u00E2\u20AC\u2122");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201C\u201D]");
    private static final Pattern INVISIBLE = Pattern.compile("[\u200B-\u200D\u2060\uFEFF\u00AD]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");

    ErrorText {
        requireNonNull(folded, "folded is null");
    }

    /** Reads a text. */
    static ErrorText of(String raw) {
        String text = COLOURS.matcher(bounded(raw)).replaceAll("");
        text = ENTITY.matcher(text).replaceAll(ErrorText::entity);
        for (int i = 0; i < MOST_ESCAPES && text.indexOf('\\') >= 0; i++) {
            text = ESCAPE.matcher(text).replaceAll(ErrorText::unescaped);
        }
        text = LINE_MARKS.matcher(text).replaceAll(" ");
        text = SINGLE_QUOTES.matcher(text).replaceAll("'");
        text = DOUBLE_QUOTES.matcher(text).replaceAll("\"");
        text = INVISIBLE.matcher(text).replaceAll("");
        return new ErrorText(BLANKS.matcher(text).replaceAll(" ").strip());
    }

    /** Returns the text without blanks, for a text that a terminal has broken within words. */
    String squeezed() {
        return folded.replace(" ", "");
    }

    private static String bounded(String raw) {
        return raw.length() <= LIMIT
                ? raw
                : raw.substring(0, LIMIT / 2) + "\n" + raw.substring(raw.length() - LIMIT / 2);
    }

    private static String unescaped(MatchResult escape) {
        if (escape.group(1) != null || escape.group(2) != null) {
            String digits = escape.group(1) != null ? escape.group(1) : escape.group(2);
            return character(Integer.parseInt(digits, 16));
        }
        if (escape.group(3) != null) {
            return "'";
        }
        return escape.group(4) != null ? "\n" : Matcher.quoteReplacement(escape.group(5));
    }

    private static String entity(MatchResult entity) {
        if (entity.group(3) != null) {
            return Matcher.quoteReplacement(ENTITIES.getOrDefault(entity.group(3), entity.group()));
        }
        return character(
                entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16));
    }

    private static String character(int point) {
        return Character.isValidCodePoint(point) ? Matcher.quoteReplacement(Character.toString(point)) : " ";
    }
}
