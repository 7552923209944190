package io.bedrockdiscovery.application.diff;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.matrix.Matrix;
import io.bedrockdiscovery.application.matrix.MatrixCell;
import io.bedrockdiscovery.application.matrix.MatrixRow;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of two sides to compare. */
final class Side {
    private final Matrix matrix;
    private final Map<ModelId, MatrixRow> rows;

    Side(Matrix matrix) {
        this.matrix = requireNonNull(matrix, "matrix is null");
        this.rows = matrix.rows().stream().collect(Collectors.toMap(MatrixRow::modelId, Function.identity()));
    }

    Set<ModelId> models() {
        return rows.keySet();
    }

    /** Returns the ways to call a model from a region; none where none is known. */
    List<InvocationMode> modes(ModelId id, Region region) {
        MatrixCell cell = cell(id, region);
        return cell == null ? List.of() : cell.modes();
    }

    /** Returns whether it is known that a model cannot be called from a region. */
    boolean lacks(ModelId id, Region region) {
        MatrixCell cell = cell(id, region);
        return !matrix.isUnknown(region)
                && (cell == null || (cell.whole() && cell.modes().isEmpty()));
    }

    /** Returns the ways to call that the known lists of a region would show. */
    Set<InvocationMode> decidable(Region region) {
        Set<InvocationMode> modes = EnumSet.noneOf(InvocationMode.class);
        if (knows(region, ListCall.MODELS)) {
            modes.add(InvocationMode.ON_DEMAND);
            modes.add(InvocationMode.PROVISIONED);
        }
        if (knows(region, ListCall.SYSTEM_DEFINED_PROFILES)) {
            modes.add(InvocationMode.PROFILE);
            modes.add(InvocationMode.GLOBAL_PROFILE);
        }
        if (knows(region, ListCall.APPLICATION_PROFILES)) {
            modes.add(InvocationMode.APPLICATION_PROFILE);
        }
        return modes;
    }

    private boolean knows(Region region, ListCall call) {
        if (matrix.isUnknown(region)) {
            return false;
        }
        CatalogRegion known = matrix.catalog().region(region).orElse(null);
        return known != null
                && (known.status().isKnowledge()
                        || known.observations().of(call).hasAnswer());
    }

    private @Nullable MatrixCell cell(ModelId id, Region region) {
        MatrixRow row = rows.get(id);
        return row == null ? null : row.cells().get(region);
    }
}
