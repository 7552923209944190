package io.bedrockdiscovery.application.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Replaces account ids in a recording: the recording's own and those in ARNs. Other numbers of twelve digits may be
 * anything, such as a date in a name, and stay; except in messages, where AWS writes account ids in any place.
 */
public final class AccountRedaction {
    /** The account id that AWS uses in its documentation. */
    static final String EXAMPLE = "111122223333";

    private static final Pattern IN_ARN = Pattern.compile("arn:[^:\\s]*:[^:\\s]*:[^:\\s]*:([0-9]{12})(?![0-9])");
    private static final Pattern TWELVE_DIGITS = Pattern.compile("(?<![0-9])[0-9]{12}(?![0-9])");

    private final Set<String> found = new TreeSet<>();

    private AccountRedaction() {}

    /**
     * Returns the values of a recording, or of another object with the account as its field {@code account}, with 111122223333
     * in place of every account id.
     */
    public static Map<String, @Nullable Object> hide(Map<String, ? extends @Nullable Object> values) {
        AccountRedaction accounts = new AccountRedaction();
        if (values.get("account") instanceof String own) {
            accounts.found.add(own);
        }
        accounts.find(values);
        return accounts.without(values);
    }

    private void find(@Nullable Object value) {
        if (value instanceof String text) {
            findIn(text);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::find);
        } else if (value instanceof Iterable<?> list) {
            list.forEach(this::find);
        }
    }

    private void findIn(String text) {
        // Most text is an ARN without an account, or none, and thousands of profiles have the same.
        if (text.contains("arn:")) {
            Matcher arns = IN_ARN.matcher(text);
            while (arns.find()) {
                found.add(arns.group(1));
            }
        }
    }

    private Map<String, @Nullable Object> without(Map<?, ?> values) {
        Map<String, @Nullable Object> hidden = new LinkedHashMap<>();
        values.forEach((name, value) -> hidden.put(
                String.valueOf(name),
                name.equals("message") && value instanceof String message
                        ? TWELVE_DIGITS.matcher(message).replaceAll(EXAMPLE)
                        : without(value)));
        return hidden;
    }

    private @Nullable Object without(@Nullable Object value) {
        if (value instanceof String text) {
            if (found.stream().noneMatch(text::contains)) {
                return text;
            }
            return TWELVE_DIGITS
                    .matcher(text)
                    .replaceAll(digits -> found.contains(digits.group()) ? EXAMPLE : digits.group());
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
}
