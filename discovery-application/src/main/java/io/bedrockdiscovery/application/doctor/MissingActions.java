package io.bedrockdiscovery.application.doctor;

import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects how calls of AWS ended, and the IAM actions that those that were denied lack. For one thread. */
final class MissingActions {
    private final Set<String> denied = new TreeSet<>();
    private final Map<String, List<String>> failed = new LinkedHashMap<>();
    private int answered;

    /** Adds the end of a call that needs an action. */
    void add(String action, Failure failure) {
        if (failure.reason() == Reason.ACCESS_DENIED) {
            denied.add(action);
        } else {
            failed.computeIfAbsent(failure.message(), any -> new ArrayList<>()).add(action);
        }
    }

    /** Adds a call that AWS answered. */
    void addAnswered() {
        answered++;
    }

    /** Returns the state of all calls; what is denied is a problem only if the calls are {@code needed}. */
    Health health(boolean needed, String allWell) {
        String others = failed.entrySet().stream()
                .map(each -> String.join(", ", new TreeSet<>(each.getValue())) + ": " + each.getKey())
                .collect(Collectors.joining("; "));
        if (!denied.isEmpty()) {
            String detail = "denied: " + String.join(", ", denied) + (others.isEmpty() ? "" : "; " + others);
            String remedy = "add this policy: " + policy(denied);
            return needed ? Health.problem(detail, remedy) : Health.warning(detail, remedy);
        }
        if (!others.isEmpty()) {
            return needed ? Health.problem(others, null) : Health.unknown(others);
        }
        return answered == 0 ? Health.unknown("no call was made") : Health.ok(allWell);
    }

    /** Returns a policy document, with a blank wherever a line may end. */
    static String policy(Set<String> actions) {
        return "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": ["
                + actions.stream().map(action -> '"' + action + '"').collect(Collectors.joining(", "))
                + "], \"Resource\": \"*\"}]}";
    }
}
