package io.bedrockdiscovery.domain.route;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A request that IAM authorizes, with a small evaluator of identity policies by the rules of IAM: nothing is allowed unless a
 * statement allows it, and a statement that denies overrides all that allow. The evaluator knows {@code Action}, {@code
 * Resource} with wildcards and {@code StringEquals}; it refuses a policy with anything else in it.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Policy
 *     evaluation logic</a>
 */
record IamRequest(String action, String resource, Map<String, String> context) {
    boolean isAllowedBy(Map<String, Object> policy) {
        require("2012-10-17".equals(policy.get("Version")), "Version");
        require(policy.keySet().equals(Set.of("Version", "Statement")), "an element of the policy");
        boolean allowed = false;
        for (Object element : list(policy.get("Statement"))) {
            Map<?, ?> statement = (Map<?, ?>) element;
            if (matches(statement)) {
                if (statement.get("Effect").equals("Deny")) {
                    return false;
                }
                require(statement.get("Effect").equals("Allow"), "Effect");
                allowed = true;
            }
        }
        return allowed;
    }

    private boolean matches(Map<?, ?> statement) {
        require(
                Set.of("Sid", "Effect", "Action", "Resource", "Condition").containsAll(statement.keySet()),
                "an element of a statement");
        return anyMatches(statement.get("Action"), action.toLowerCase(Locale.ROOT), true)
                && anyMatches(statement.get("Resource"), resource, false)
                && (statement.get("Condition") == null || meets((Map<?, ?>) statement.get("Condition")));
    }

    private boolean meets(Map<?, ?> condition) {
        require(condition.keySet().equals(Set.of("StringEquals")), "an operator");
        Map<?, ?> equal = (Map<?, ?>) condition.get("StringEquals");
        return equal.entrySet().stream().allMatch(each -> {
            String value = context.get(String.valueOf(each.getKey()));
            return list(each.getValue()).stream().anyMatch(wanted -> wanted.equals(value));
        });
    }

    private static boolean anyMatches(Object patterns, String value, boolean ignoreCase) {
        return list(patterns).stream()
                .map(String::valueOf)
                .map(pattern -> ignoreCase ? pattern.toLowerCase(Locale.ROOT) : pattern)
                .anyMatch(pattern -> glob(pattern).matcher(value).matches());
    }

    private static Pattern glob(String pattern) {
        String literal = "\\Q" + pattern + "\\E";
        return Pattern.compile(literal.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"));
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> several ? several : List.of(value);
    }

    private static void require(boolean known, String what) {
        if (!known) {
            throw new IllegalArgumentException(what + " that this evaluator does not know");
        }
    }
}
