package io.bedrockdiscovery.application.mention;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds ids of models, ids of inference profiles, and ARNs in a text. This is the rule, and the only place of it:
 *
 * <ol>
 *   <li>An ARN of Bedrock that names something to call: a foundation model, a profile, a provisioned throughput, a custom
 *       model or a deployment of one, an imported model, a prompt router. Those of agents, guardrails and the like do not
 *       count, nor does one with a wildcard or a placeholder in the id.
 *   <li>Every id that the catalogue lists, of a model or of a system-defined profile.
 *   <li>A text that looks like an id: a provider of the catalogue (with or without a geography before it), a dot, and a
 *       part with a hyphen or digit that begins with the letters of a listed model of this provider ({@code
 *       anthropic.claude-9}), or that ends in a version or contains a date; or, after any provider, a part that ends in
 *       the version form {@code -v1:0}.
 * </ol>
 *
 * <p>An id stands by itself: no letter, digit, dot or hyphen is before it, which leaves out packages of Java and domains; it
 * is written in small letters; and nothing follows that makes it the beginning of something longer, such as a hyphen, an
 * asterisk, a placeholder, an opening parenthesis or the ending of a file. Immutable.
 */
final class MentionFinder {
    private static final Pattern ARN = Pattern.compile("arn:aws[a-z-]*:bedrock:[a-z0-9-]*:(?:(?:[0-9]{12})?:)?"
            + "(?:custom-model/[a-z0-9.:-]{1,256}+(?:/[a-z0-9]{1,64}+)?|(?:foundation-model|inference-profile"
            + "|application-inference-profile|provisioned-model|custom-model-deployment|imported-model"
            + "|default-prompt-router|prompt-router)/[A-Za-z0-9._:-]{1,256}+)");
    /** The part after the provider, and a version with or without a context length. */
    private static final Pattern REST = Pattern.compile("([a-z0-9][a-z0-9.-]{0,255}+)"
            + "((?:(?::|%3[Aa])[0-9]{1,2}(?![0-9])(?:(?::|%3[Aa])(?:[0-9]{1,5}k?|mm)(?![a-z0-9]))?)?)");

    private static final Pattern VERSION = Pattern.compile(".*-v[0-9]{1,3}");
    private static final Pattern RELEASE = Pattern.compile(".*-v?[0-9]{1,3}");
    private static final Pattern DATE = Pattern.compile(".*-20[0-9]{6}(?:-.*)?");
    private static final Pattern ENDING = Pattern.compile(".*\\.[a-z]+");
    private static final Pattern COLON = Pattern.compile("%3[Aa]");
    private static final String MODEL = "foundation-model";

    private final Vocabulary words;

    MentionFinder(Vocabulary words) {
        this.words = requireNonNull(words, "words is null");
    }

    /**
     * Finds what begins between two places of a text, in the order in which it stands there.
     *
     * @return the place to go on from, which is after the last finding
     */
    int find(String text, int from, int limit, Consumer<Span> found) {
        Matcher arns = ARN.matcher(text);
        Matcher rests = REST.matcher(text);
        int next = from;
        int arn = text.indexOf("arn:aws", from);
        while (next < limit) {
            int dot = text.indexOf('.', next);
            if (arn >= 0 && arn < next) {
                arn = text.indexOf("arn:aws", next);
            }
            boolean arnFirst = arn >= 0 && (dot < 0 || arn < dot);
            int place = arnFirst ? arn : dot;
            if (place < 0 || place >= limit) {
                break;
            }
            Span span = arnFirst
                    ? arn(text, arns.region(arn, text.length()))
                    : id(text, dot, rests.region(Math.min(dot + 1, text.length()), text.length()));
            next = span == null ? place + 1 : span.end();
            if (span != null && span.start() >= 0) {
                found.accept(span);
            }
        }
        return Math.max(next, limit);
    }

    private static @Nullable Span arn(String text, Matcher arn) {
        if (!arn.lookingAt()) {
            return null;
        }
        int end = trimmed(text, arn.start(), arn.end(), ".:");
        // What has a wildcard in its place is passed over whole, so that its beginning is not taken for an id.
        return isPart(text, arn.end()) || text.charAt(end - 1) == '-'
                ? new Span(-1, arn.end(), false)
                : new Span(arn.start(), end, false);
    }

    private @Nullable Span id(String text, int dot, Matcher rest) {
        if (!rest.lookingAt()) {
            return null;
        }
        boolean released =
                rest.end() > rest.end(1) && RELEASE.matcher(rest.group(1)).matches();
        int end = released ? rest.end() : trimmed(text, dot + 1, rest.end(1), ".");
        String name = text.substring(dot + 1, Math.min(end, rest.end(1)));
        boolean versioned = released && VERSION.matcher(name).matches();
        int provider = LeftEdge.of(text, dot, words::isProvider);
        if (provider < 0) {
            return versioned ? unknownProvider(text, dot, end) : null;
        }
        int start = withGeography(text, provider, versioned);
        if (start < 0) {
            return null;
        }
        boolean listed =
                words.isListed(COLON.matcher(text.substring(start, end)).replaceAll(":"));
        boolean accepted = LeftEdge.isFree(text, start, listed)
                && (listed
                        ? !isWordAt(text, end)
                        : looksLikeId(text, end, text.substring(provider, dot), name, released));
        return accepted ? new Span(start, end, isResource(text, start)) : null;
    }

    private static @Nullable Span unknownProvider(String text, int dot, int end) {
        int start = LeftEdge.of(text, dot, word -> Character.isLetter(word.charAt(0)) && word.length() > 1);
        return start >= 0 && LeftEdge.isFree(text, start, false) && !isWordAt(text, end) && !isPart(text, end)
                ? new Span(start, end, isResource(text, start))
                : null;
    }

    /** Returns the beginning with a geography, where one is before the provider; -1 where something else is. */
    private int withGeography(String text, int provider, boolean versioned) {
        if (provider == 0 || text.charAt(provider - 1) != '.') {
            return provider;
        }
        return LeftEdge.of(text, provider - 1, word -> versioned || words.isGeography(word));
    }

    private boolean looksLikeId(String text, int end, String provider, String name, boolean released) {
        if (name.endsWith("-") || isWordAt(text, end) || isPart(text, end)) {
            return false;
        }
        if (released) {
            return true;
        }
        boolean path = end < text.length() && text.charAt(end) == '/';
        if (path || ENDING.matcher(name).matches()) {
            return false;
        }
        boolean marked = name.chars().anyMatch(c -> c == '-' || (c >= '0' && c <= '9'));
        return (marked && words.isOfFamily(provider, name))
                || VERSION.matcher(name).matches()
                || DATE.matcher(name).matches();
    }

    private static boolean isResource(String text, int start) {
        int end = start - 1;
        if (end < 0 || text.charAt(end) != '/') {
            return false;
        }
        int name = end > 0 && text.charAt(end - 1) == '\\' ? end - 1 : end;
        return text.startsWith(MODEL, name - MODEL.length());
    }

    private static boolean isWordAt(String text, int place) {
        if (place >= text.length()) {
            return false;
        }
        char c = text.charAt(place);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    /** Returns whether what ends at a place is the beginning of something longer, or of a pattern. */
    private static boolean isPart(String text, int place) {
        return place < text.length() && "*${(@".indexOf(text.charAt(place)) >= 0;
    }

    private static int trimmed(String text, int start, int end, String marks) {
        int last = end;
        while (last > start + 1 && marks.indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }
}
