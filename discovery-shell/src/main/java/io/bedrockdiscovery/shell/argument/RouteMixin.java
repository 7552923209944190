package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.domain.residency.Residency;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** The model to call, the region to call it from, and the mode. */
public final class RouteMixin {
    @Mixin
    private final ModelNameMixin model = new ModelNameMixin();

    @Mixin
    private final OriginMixin origin = new OriginMixin();

    /** Returns the name of the model as it was written. */
    public String name() {
        return model.name();
    }

    /** Returns the criteria for calls that run within a residency; null for anywhere. */
    public RouteCriteria criteria(@Nullable Residency residency) {
        return origin.criteria(residency);
    }
}
