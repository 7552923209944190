package io.bedrockdiscovery.application.lifecycle;

import io.bedrockdiscovery.application.json.JsonObject;
import io.bedrockdiscovery.application.json.JsonShape;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.route.ModelLifecycle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of a model's lifecycle. */
public final class LifecycleFields {
    private static final JsonShape SHAPE =
            JsonShape.of("status", "startOfLife", "legacy", "extendedAccess", "endOfLife", "ending", "ended");

    private LifecycleFields() {}

    /** Returns the lifecycle; null where it is not known. */
    public static @Nullable JsonObject lifecycle(@Nullable ModelLifecycle model) {
        Lifecycle life = model == null ? null : model.lifecycle();
        if (model == null || life == null) {
            return null;
        }
        return SHAPE.object()
                .with("status", life.status() == null ? null : life.status().value())
                .with("startOfLife", life.startOfLifeTime())
                .with("legacy", life.legacyTime())
                .with("extendedAccess", life.publicExtendedAccessTime())
                .with("endOfLife", life.endOfLifeTime())
                .with("ending", model.isEnding())
                .with("ended", model.hasEnded());
    }

    /** Returns the status alone, such as {@code ACTIVE}; null where it is not known. */
    public static @Nullable String status(@Nullable ModelLifecycle model) {
        Lifecycle life = model == null ? null : model.lifecycle();
        return life == null || life.status() == null ? null : life.status().value();
    }

    /** Returns the ids of the replacements; null for a model that needs none. */
    public static @Nullable List<String> replacements(@Nullable ModelLifecycle model) {
        return model == null || !model.isReplaceable()
                ? null
                : model.replacements().stream().map(ModelId::value).toList();
    }
}
