package io.bedrockdiscovery.application.matrix;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.route.ModelLifecycle;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One model of the matrix.
 *
 * @param modelName the name that the first region with one gives; null where none does
 * @param providerName the provider that the first region with one gives; null where none does
 * @param lifecycle the lifecycle over all regions of the row
 * @param cells the regions from which the model can be called or that list it
 */
public record MatrixRow(
        ModelId modelId,
        @Nullable String modelName,
        @Nullable String providerName,
        ModelLifecycle lifecycle,
        SortedMap<Region, MatrixCell> cells) {
    public MatrixRow {
        requireNonNull(modelId, "modelId is null");
        requireNonNull(lifecycle, "lifecycle is null");
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }
}
