package io.bedrockdiscovery.domain.lookup;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes off a name everything that users, routers and clients put around ids: quotes and blanks, a prefix such as {@code
 * bedrock/converse/} with or without a region, a suffix such as {@code [1m]}, and the encoding of URLs. A name that is
 * listed has no decoration.
 */
final class Decorations {
    private static final Pattern AROUND = Pattern.compile("^[\\s\"'`“”‘’]*(.*?)[\\s\"'`“”‘’,;]*$", Pattern.DOTALL);
    private static final Pattern ROUTER = Pattern.compile(
            "^(?:(?:amazon|aws)[-_]?bedrock|bedrock(?:[-_]converse)?|converse(?:_like)?|invoke)[/:](?=.)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REGION = Pattern.compile("^([a-z]{2,}(?:-[a-z]+)+-\\d+)/(?=.)");
    private static final Pattern CLIENT = Pattern.compile("(?<=.)(?:\\[\\d+[km]\\]|:\\d+m)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLON = Pattern.compile("%3a", Pattern.CASE_INSENSITIVE);
    private static final Pattern SLASH = Pattern.compile("%2f", Pattern.CASE_INSENSITIVE);

    private final Predicate<String> listed;
    private final List<String> notes = new ArrayList<>();
    private String text;
    private @Nullable Region region;
    private boolean routed;

    private Decorations(String name, Predicate<String> listed) {
        this.text = name;
        this.listed = listed;
    }

    /**
     * A name without its decorations.
     *
     * @param region the region that a router's prefix names; null where none does
     * @param notes a line for users about each decoration
     */
    record Undecorated(String text, @Nullable Region region, List<String> notes) {
        Undecorated {
            requireNonNull(text, "text is null");
            notes = List.copyOf(notes);
        }
    }

    /** Returns a name without its decorations; {@code listed} tells the names that are to be left as they are. */
    static Undecorated strip(String name, Predicate<String> listed) {
        Decorations decorations = new Decorations(name, listed);
        boolean decorated;
        do {
            decorated = decorations.step();
        } while (decorated);
        return new Undecorated(decorations.text, decorations.region, decorations.notes);
    }

    private boolean step() {
        return !listed.test(text) && (quotes() || encoding() || router() || place() || client());
    }

    private boolean quotes() {
        Matcher inner = AROUND.matcher(text);
        return inner.matches() && !inner.group(1).equals(text) && read(inner.group(1), "quotes and blanks", "");
    }

    private boolean encoding() {
        String decoded = SLASH.matcher(COLON.matcher(text).replaceAll(":")).replaceAll("/");
        return !decoded.equals(text) && read(decoded, "the encoding of URLs", "");
    }

    private boolean router() {
        Matcher prefix = ROUTER.matcher(text);
        if (!prefix.lookingAt()) {
            return false;
        }
        routed = true;
        return read(text.substring(prefix.end()), quoted(prefix.group()), ", a router's prefix");
    }

    private boolean place() {
        Matcher prefix = REGION.matcher(text);
        if (!routed || !prefix.lookingAt() || !Region.isValid(prefix.group(1))) {
            return false;
        }
        region = new Region(prefix.group(1));
        return read(text.substring(prefix.end()), quoted(prefix.group()), ", a router's region to call from");
    }

    private boolean client() {
        Matcher suffix = CLIENT.matcher(text);
        return suffix.find()
                && read(
                        text.substring(0, suffix.start()),
                        quoted(suffix.group()),
                        ", which a client adds and which is no part of the id");
    }

    private boolean read(String rest, String decoration, String explanation) {
        notes.add("took off " + decoration + explanation);
        text = rest;
        return true;
    }

    private static String quoted(String part) {
        return "'" + SafeText.of(part) + "'";
    }
}
