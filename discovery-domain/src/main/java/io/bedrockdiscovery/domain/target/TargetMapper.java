package io.bedrockdiscovery.domain.target;

import io.bedrockdiscovery.domain.model.Arn;
import io.bedrockdiscovery.domain.model.Destinations;
import io.bedrockdiscovery.domain.model.FoundationModelArn;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps the entries of the lists to targets; a custom model is followed to the model that it is based on. */
final class TargetMapper {
    private final SortedMap<RegionalTargetCall, Observation<TargetEntry>> observations;
    private final Map<String, TargetEntry> customModels = new HashMap<>();

    TargetMapper(SortedMap<RegionalTargetCall, Observation<TargetEntry>> observations) {
        this.observations = observations;
        observations.forEach((key, seen) -> {
            if (key.call() == TargetCall.CUSTOM_MODELS) {
                seen.items().forEach(entry -> customModels.put(entry.id(), entry));
            }
        });
    }

    /** Returns every target once, sorted. */
    List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        observations.forEach((key, seen) -> kind(key.call())
                .ifPresent(kind -> seen.items().forEach(entry -> targets.add(target(key.region(), kind, entry)))));
        return targets.stream()
                .collect(Collectors.toMap(
                        target -> List.of(target.region(), target.kind(), target.passAsModelId()),
                        target -> target,
                        (first, repeated) -> first))
                .values()
                .stream()
                .sorted(Target.ORDER)
                .toList();
    }

    private Target target(Region region, TargetKind kind, TargetEntry entry) {
        List<String> custom =
                entry.serves().stream().filter(TargetMapper::isCustomModel).toList();
        String customModel = custom.isEmpty() ? null : custom.get(0);
        return new Target(
                region,
                kind,
                entry.id(),
                entry.name(),
                model(kind, entry),
                customModel,
                entry.status(),
                destinations(region, kind),
                detail(entry, customModel));
    }

    private @Nullable ModelId model(TargetKind kind, TargetEntry entry) {
        if (kind == TargetKind.MANTLE) {
            return entry.id().isBlank() ? null : new ModelId(entry.id());
        }
        Set<ModelId> models = entry.serves().stream().flatMap(this::models).collect(Collectors.toSet());
        return models.size() == 1 ? models.iterator().next() : null;
    }

    private Stream<ModelId> models(String arn) {
        TargetEntry custom = customModels.get(arn);
        List<String> bases = custom == null ? List.of(arn) : custom.serves();
        return bases.stream().flatMap(base -> FoundationModelArn.parse(base).map(FoundationModelArn::modelId).stream());
    }

    /** A router passes calls on through profiles, whose destinations its listing does not tell. */
    private static @Nullable Destinations destinations(Region region, TargetKind kind) {
        return kind == TargetKind.PROMPT_ROUTER || kind == TargetKind.MANTLE ? null : Destinations.in(region);
    }

    private @Nullable String detail(TargetEntry entry, @Nullable String customModel) {
        TargetEntry custom = customModel == null ? null : customModels.get(customModel);
        String named = custom == null ? customModel : custom.name();
        String serves = named == null ? null : "custom model " + named;
        String joined = Stream.of(Optional.ofNullable(serves), Optional.ofNullable(entry.detail()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return joined.isEmpty() ? null : joined;
    }

    private static boolean isCustomModel(String arn) {
        return Arn.parse(arn)
                .filter(parsed -> parsed.resource().startsWith("custom-model/"))
                .isPresent();
    }

    private static Optional<TargetKind> kind(TargetCall call) {
        return switch (call) {
            case PROVISIONED_THROUGHPUTS -> Optional.of(TargetKind.PROVISIONED);
            case CUSTOM_DEPLOYMENTS -> Optional.of(TargetKind.CUSTOM_DEPLOYMENT);
            case IMPORTED_MODELS -> Optional.of(TargetKind.IMPORTED_MODEL);
            case PROMPT_ROUTERS -> Optional.of(TargetKind.PROMPT_ROUTER);
            case MARKETPLACE_ENDPOINTS -> Optional.of(TargetKind.MARKETPLACE_ENDPOINT);
            case MANTLE_MODELS -> Optional.of(TargetKind.MANTLE);
            case CUSTOM_MODELS -> Optional.empty();
        };
    }
}
