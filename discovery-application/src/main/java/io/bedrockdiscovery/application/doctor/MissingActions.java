package io.bedrockdiscovery.application.doctor;

import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects how calls of AWS ended, and the IAM actions that those that were denied lack. For one thread. */
final class MissingActions {
    private final Set<String> denied = new TreeSet<>();
    private final Map<String, Set<String>> failed = new LinkedHashMap<>();
    private @Nullable Failure refused;
    private boolean answered;
    private boolean neededDenied;
    private boolean neededFailed;

    /** Adds the end of a call. */
    void add(ApiCall call, Outcome<?> end) {
        Optional<Failure> failure = end.whyUnknown();
        if (failure.isEmpty()) {
            answered = true;
        } else if (failure.get().reason() == Reason.ACCESS_DENIED) {
            denied.add(call.action());
            neededDenied |= call.needed();
        } else {
            failed.computeIfAbsent(failure.get().message(), any -> new TreeSet<>())
                    .add(call.action());
            neededFailed |= call.needed();
            if (refused == null && failure.get().reason() == Reason.CREDENTIALS_INVALID) {
                refused = failure.get();
            }
        }
    }

    /** Returns the reason why AWS takes the credentials for no call; empty where it takes them, or did not answer. */
    Optional<Failure> refusal() {
        // A denial is an answer about credentials that are valid.
        return answered || !denied.isEmpty() ? Optional.empty() : Optional.ofNullable(refused);
    }

    /** Returns the state of all calls: a problem where a scan lacks something, less where only some commands do. */
    Health health(String allWell) {
        String others = failures();
        if (!denied.isEmpty()) {
            String detail = "denied: " + String.join(", ", denied)
                    + (neededDenied ? "" : ", which only some commands need") + (others.isEmpty() ? "" : "; " + others);
            String remedy = "add this policy: " + policy(denied);
            return neededDenied || neededFailed ? Health.problem(detail, remedy) : Health.warning(detail, remedy);
        }
        if (!others.isEmpty()) {
            return neededFailed ? Health.problem(others, null) : Health.unknown(others);
        }
        return Health.ok(allWell);
    }

    private String failures() {
        if (!answered && denied.isEmpty() && failed.size() == 1) {
            return "no call was answered: " + failed.keySet().iterator().next();
        }
        return failed.entrySet().stream()
                .map(each -> String.join(", ", each.getValue()) + ": " + each.getKey())
                .collect(Collectors.joining("; "));
    }

    /** Returns a policy document, with a blank wherever a line may end. */
    static String policy(Collection<String> actions) {
        return "{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Action\": ["
                + actions.stream().map(action -> '"' + action + '"').collect(Collectors.joining(", "))
                + "], \"Resource\": \"*\"}]}";
    }
}
