package io.bedrockdiscovery.domain.scan;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.change.Changes;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The changes that the answers of one scan have shown.
 *
 * @param since the time of the latest earlier answer to a call that was answered again; null where no call was
 */
public record ScanChanges(@Nullable Instant since, Changes changes) {
    /** No call was answered again. */
    static final ScanChanges NONE = new ScanChanges(null, Changes.between(Observations.empty(), Observations.empty()));

    public ScanChanges {
        requireNonNull(changes, "changes is null");
    }

    /**
     * Compares the answers of a scan with what was remembered before it.
     *
     * @param learnt the observations of the scan alone
     */
    static ScanChanges between(Observations before, Observations learnt) {
        return learnt.regions().values().stream()
                .flatMap(seen -> answeredAgain(before.of(seen.region()), seen))
                .max(Comparator.naturalOrder())
                .map(latest -> new ScanChanges(latest, Changes.between(before, learnt)))
                .orElse(NONE);
    }

    private static Stream<Instant> answeredAgain(RegionObservations before, RegionObservations seen) {
        return Arrays.stream(ListCall.values())
                .filter(call -> seen.of(call).hasAnswer())
                .map(before::of)
                .map(Observation::observedAt)
                .flatMap(time -> time.stream());
    }
}
