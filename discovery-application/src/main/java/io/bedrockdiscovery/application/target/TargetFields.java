package io.bedrockdiscovery.application.target;

import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.target.UnknownTargetCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The fields and lines about list calls for targets whose answers are not known. */
public final class TargetFields {
    private TargetFields() {}

    /** Returns the objects for programs. */
    public static List<JsonObject> unknown(Collection<UnknownTargetCall> calls) {
        return calls.stream()
                .map(call -> new JsonObject()
                        .with("region", call.region().id())
                        .with("call", call.call().word())
                        .with("reason", call.failure().reason().word()))
                .toList();
    }

    /** Returns one line for users for each way in which calls failed. */
    public static List<String> lines(Collection<UnknownTargetCall> calls) {
        Map<Failure, List<UnknownTargetCall>> byFailure =
                new TreeMap<>(Comparator.comparing(Failure::reason).thenComparing(Failure::message));
        calls.forEach(call -> byFailure
                .computeIfAbsent(withoutRegion(call), any -> new ArrayList<>())
                .add(call));
        return byFailure.values().stream().map(TargetFields::line).toList();
    }

    /** Failures whose messages differ by the name of their region only are the same failure. */
    private static Failure withoutRegion(UnknownTargetCall call) {
        Failure failure = call.failure();
        return new Failure(
                failure.reason(), failure.message().replace(call.region().id(), ""));
    }

    private static String line(List<UnknownTargetCall> calls) {
        String regions = calls.stream()
                .map(UnknownTargetCall::region)
                .distinct()
                .sorted()
                .map(Region::id)
                .collect(Collectors.joining(", "));
        String kinds = calls.stream()
                .map(UnknownTargetCall::call)
                .distinct()
                .sorted()
                .map(TargetCall::word)
                .collect(Collectors.joining(", "));
        Failure failure = calls.get(0).failure();
        return "unknown: " + regions + " (" + kinds + "): " + failure.reason() + ": " + failure.message();
    }
}
