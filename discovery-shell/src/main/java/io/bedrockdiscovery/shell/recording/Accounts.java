package io.bedrockdiscovery.shell.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The account ids in a recording: the one whose it is, and those that stand in ARNs. Twelve digits elsewhere may be
 * anything, a date in a name for one, and stay; but not in a message, where AWS writes account ids as it likes.
 */
final class Accounts {
    /** The account id that AWS uses in its documentation. */
    static final String EXAMPLE = "111122223333";

    private static final Pattern IN_ARN = Pattern.compile("arn:[^:\\s]*:[^:\\s]*:[^:\\s]*:([0-9]{12})(?![0-9])");
    private static final Pattern TWELVE_DIGITS = Pattern.compile("(?<![0-9])[0-9]{12}(?![0-9])");

    private final Set<String> found = new TreeSet<>();

    private Accounts() {}

    /** The form of a recording with {@link #EXAMPLE} in the place of every account id. */
    static Map<String, @Nullable Object> hiddenIn(Map<String, @Nullable Object> form) {
        Accounts accounts = new Accounts();
        if (form.get("account") instanceof String own) {
            accounts.found.add(own);
        }
        accounts.find(form);
        return accounts.without(form);
    }

    private void find(@Nullable Object value) {
        if (value instanceof String text) {
            Matcher arns = IN_ARN.matcher(text);
            while (arns.find()) {
                found.add(arns.group(1));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::find);
        } else if (value instanceof List<?> list) {
            list.forEach(this::find);
        }
    }

    private Map<String, @Nullable Object> without(Map<?, ?> form) {
        Map<String, @Nullable Object> hidden = new LinkedHashMap<>();
        form.forEach((name, value) -> hidden.put(
                String.valueOf(name),
                name.equals("message") && value instanceof String message
                        ? TWELVE_DIGITS.matcher(message).replaceAll(EXAMPLE)
                        : without(value)));
        return hidden;
    }

    private @Nullable Object without(@Nullable Object value) {
        if (value instanceof String text) {
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
        return value;
    }
}
