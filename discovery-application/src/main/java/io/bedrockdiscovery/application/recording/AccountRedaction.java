package io.bedrockdiscovery.application.recording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Replaces account ids in a recording: the recording's own and those in ARNs, wherever they occur. Each id has one
 * replacement, so that what belongs together still does. Other numbers of twelve digits may be anything, such as a date in a
 * name, and stay; except in messages, where AWS writes account ids in any place.
 */
public final class AccountRedaction {
    /** The account id that AWS uses in its documentation: the replacement of the first account, which others follow. */
    static final String EXAMPLE = "111122223333";

    private static final int DIGITS = EXAMPLE.length();
    private static final String MESSAGE = "message";
    private static final Pattern IN_ARN = Pattern.compile("arn:[^:\\s]*:[^:\\s]*:[^:\\s]*:([0-9]{12})(?![0-9])");
    private static final Pattern TWELVE_DIGITS = Pattern.compile("(?<![0-9])[0-9]{12}(?![0-9])");

    private final Map<String, String> replacements = new LinkedHashMap<>();
    private final Set<String> accounts = new HashSet<>();

    private AccountRedaction() {}

    /**
     * Returns the values of a recording, or of another object with the account as its field {@code account}, with 111122223333
     * in place of that account, and 111122223334, 111122223335 and so on in place of the others in the order in which they
     * first appear. The replacements depend on that order alone, so that values that were replaced before stay as they are.
     */
    public static Map<String, @Nullable Object> hide(Map<String, ? extends @Nullable Object> values) {
        AccountRedaction redaction = new AccountRedaction();
        if (values.get("account") instanceof String own) {
            redaction.addAccount(own);
        }
        redaction.find(values);
        return redaction.without(values);
    }

    private void addAccount(String id) {
        accounts.add(id);
        replacement(id);
    }

    private String replacement(String id) {
        return replacements.computeIfAbsent(id, any -> String.valueOf(Long.parseLong(EXAMPLE) + replacements.size()));
    }

    private void find(@Nullable Object value) {
        if (value instanceof String text) {
            findIn(text);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> {
                find(each);
                if (isMessage(name, each)) {
                    replaced(String.valueOf(each), any -> true);
                }
            });
        } else if (value instanceof Iterable<?> list) {
            list.forEach(this::find);
        }
    }

    private void findIn(String text) {
        // Most text is an ARN without an account, or none, and thousands of profiles have the same.
        if (text.contains("arn:")) {
            Matcher arns = IN_ARN.matcher(text);
            while (arns.find()) {
                addAccount(arns.group(1));
            }
        }
    }

    private Map<String, @Nullable Object> without(Map<?, ?> values) {
        Map<String, @Nullable Object> hidden = new LinkedHashMap<>();
        values.forEach((name, value) -> hidden.put(
                String.valueOf(name),
                isMessage(name, value) ? replaced(String.valueOf(value), any -> true) : without(value)));
        return hidden;
    }

    private @Nullable Object without(@Nullable Object value) {
        if (value instanceof String text) {
            return replaced(text, accounts::contains);
        }
        if (value instanceof Map<?, ?> map) {
            return without(map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> hidden = new ArrayList<>();
            list.forEach(each -> hidden.add(without(each)));
            return hidden;
        }
        if (value instanceof Iterable<?> later) {
            Iterable<@Nullable Object> hidden = () -> StreamSupport.stream(later.spliterator(), false)
                    .<@Nullable Object>map(this::without)
                    .iterator();
            return hidden;
        }
        return value;
    }

    private String replaced(String text, Predicate<String> isAccount) {
        return hasTwelveDigits(text)
                ? TWELVE_DIGITS
                        .matcher(text)
                        .replaceAll(
                                digits -> isAccount.test(digits.group()) ? replacement(digits.group()) : digits.group())
                : text;
    }

    private static boolean isMessage(@Nullable Object name, @Nullable Object value) {
        return MESSAGE.equals(name) && value instanceof String;
    }

    /** Tells texts without an account apart, which most are, in a fraction of the time that a pattern takes. */
    private static boolean hasTwelveDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < DIGITS; i++) {
            digits = text.charAt(i) >= '0' && text.charAt(i) <= '9' ? digits + 1 : 0;
        }
        return digits >= DIGITS;
    }
}
