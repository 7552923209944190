package io.bedrockdiscovery.application.target;

import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.session.FailureGroups;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.target.UnknownTargetCall;
import java.util.Collection;
import java.util.List;
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
        return FailureGroups.of(calls, UnknownTargetCall::region, UnknownTargetCall::failure).stream()
                .map(TargetFields::line)
                .toList();
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
        return "unknown: " + regions + " (" + kinds + "): "
                + FailureGroups.text(calls.get(0).failure());
    }
}
