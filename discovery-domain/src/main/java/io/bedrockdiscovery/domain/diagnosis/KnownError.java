package io.bedrockdiscovery.domain.diagnosis;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An error that is recognised by its text. The named groups of the pattern are facts, which the cause and the remedies may
 * contain as <code>{name}</code>. A blank of the pattern is one blank or, in a text that is broken within words, none; {@code n't}
 * matches every spelling of it.
 *
 * @param key the name of the error, for programs and tests
 * @param pattern finds the text, in any letter case
 * @param squeezed the same without blanks
 * @param cause one sentence for users
 */
record KnownError(
        String key, Pattern pattern, Pattern squeezed, List<String> groups, String cause, List<Advice> advices) {
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z]+)>");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    KnownError {
        requireNonNull(key, "key is null");
        requireNonNull(pattern, "pattern is null");
        requireNonNull(squeezed, "squeezed is null");
        requireNonNull(cause, "cause is null");
        groups = List.copyOf(groups);
        advices = List.copyOf(advices);
    }

    /** Creates an error without remedies. */
    static KnownError of(String key, String regex, String cause) {
        String spelt = regex.replace("n't", "(?:n['?\uFFFD]{0,3}t| not)");
        return new KnownError(
                key,
                Pattern.compile(spelt, FLAGS),
                Pattern.compile(spelt.replace(" ", ""), FLAGS),
                GROUP.matcher(spelt).results().map(group -> group.group(1)).toList(),
                cause,
                List.of());
    }

    /** Returns this error with one more remedy. */
    KnownError advise(String act) {
        return with(new Advice(act, null));
    }

    /** Returns this error with one more remedy that a command of this program helps with. */
    KnownError advise(String act, String command) {
        return with(new Advice(act, command));
    }

    /** Returns the facts of a text that contains this error; empty where it does not. */
    Optional<Facts> in(ErrorText text) {
        Matcher found = pattern.matcher(text.folded());
        if (found.find()) {
            return Optional.of(facts(found));
        }
        Matcher broken = squeezed.matcher(text.squeezed());
        return broken.find() ? Optional.of(facts(broken)) : Optional.empty();
    }

    private Facts facts(Matcher found) {
        Facts facts = Facts.NONE;
        for (String group : groups) {
            facts = facts.with(group, found.group(group));
        }
        return facts;
    }

    private KnownError with(Advice advice) {
        List<Advice> more = new ArrayList<>(advices);
        more.add(advice);
        return new KnownError(key, pattern, squeezed, groups, cause, more);
    }
}
