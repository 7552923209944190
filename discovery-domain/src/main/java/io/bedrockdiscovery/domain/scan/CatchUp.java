package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import java.util.Arrays;

/**
 * Whether a scan only asked for what scans before it had asked for in vain, or not at all. It then belongs to the last of
 * them: standing in history for itself, it would hide what has changed since the one before that.
 */
final class CatchUp {
    private CatchUp() {}

    static boolean is(Memory before, Memory learnt) {
        return learnt.regions().values().stream().allMatch(seen -> isMissing(before.of(seen.region()), seen));
    }

    private static boolean isMissing(RegionObservations before, RegionObservations learnt) {
        return Arrays.stream(CallKind.values()).allMatch(call -> isMissing(before.of(call), learnt.of(call)));
    }

    private static boolean isMissing(Observation<?> before, Observation<?> learnt) {
        return !learnt.wasAsked() || before.known() == null || before.failed() != null;
    }
}
