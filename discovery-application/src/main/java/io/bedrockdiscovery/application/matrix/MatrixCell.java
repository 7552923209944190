package io.bedrockdiscovery.application.matrix;

import io.bedrockdiscovery.domain.model.InvocationMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways to call one model from one region.
 *
 * @param modes the ways, in the order of preference; empty where the lists name none
 * @param passAsModelId the string that {@code resolve} gives; null where it gives none
 * @param stale whether the lists of the region may no longer hold
 * @param whole whether the region's lists of profiles are known, so that there are no further ways
 */
public record MatrixCell(
        List<InvocationMode> modes, @Nullable String passAsModelId, boolean stale, boolean whole) {
    public MatrixCell {
        modes = List.copyOf(modes);
    }

    /** Returns the words of the ways. */
    List<String> words() {
        return modes.stream().map(InvocationMode::word).toList();
    }
}
