package io.bedrockdiscovery.domain.target;

import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.ModelId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The models and profiles of a region that can be called as they are. */
public final class ListedTargets {
    private ListedTargets() {}

    /** Returns them, sorted. */
    public static List<Target> of(CatalogRegion region) {
        Stream<Target> models = region.models().stream()
                .filter(model -> model.lists(InferenceType.ON_DEMAND))
                .map(model -> model(region, model));
        Stream<Target> profiles = region.profiles().stream().flatMap(profile -> profile(region, profile));
        return Stream.concat(models, profiles).sorted(Target.ORDER).toList();
    }

    private static Target model(CatalogRegion region, FoundationModel model) {
        Lifecycle lifecycle = model.modelLifecycle();
        return new Target(
                region.region(),
                TargetKind.ON_DEMAND,
                model.modelId().value(),
                model.modelName(),
                model.modelId(),
                null,
                lifecycle == null || lifecycle.status() == null
                        ? null
                        : lifecycle.status().value(),
                Destinations.in(region.region()),
                model.providerName());
    }

    /** An application profile is called by its ARN; one whose ARN is not listed cannot be called. */
    private static Stream<Target> profile(CatalogRegion region, InferenceProfile profile) {
        String id = profile.passAsModelId();
        return id == null
                ? Stream.empty()
                : Stream.of(new Target(
                        region.region(),
                        TargetKind.of(InvocationMode.through(profile)),
                        id,
                        profile.inferenceProfileName(),
                        model(profile),
                        null,
                        profile.status() == null ? null : profile.status().value(),
                        profile.destinations(),
                        profile.description()));
    }

    private static @Nullable ModelId model(InferenceProfile profile) {
        Set<ModelId> models = profile.modelIds();
        return models.size() == 1 ? models.iterator().next() : null;
    }
}
