package io.bedrockdiscovery.domain.observation;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Region;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The observations of the three list calls of a region. Each model and each profile is there once: where a list repeats
 * an id, the first entry stands.
 */
public record RegionObservations(
        Region region,
        Observation<FoundationModel> models,
        Observation<InferenceProfile> systemDefined,
        Observation<InferenceProfile> application) {
    public RegionObservations {
        requireNonNull(region, "region is null");
        models = distinct(requireNonNull(models, "models is null"), FoundationModel::modelId);
        systemDefined =
                distinct(requireNonNull(systemDefined, "systemDefined is null"), InferenceProfile::inferenceProfileId);
        application =
                distinct(requireNonNull(application, "application is null"), InferenceProfile::inferenceProfileId);
    }

    /** Returns the observations of a region that was never asked. */
    public static RegionObservations none(Region region) {
        return new RegionObservations(region, Observation.none(), Observation.none(), Observation.none());
    }

    /** Merges these observations with others of the same region, call by call. */
    public RegionObservations and(RegionObservations other) {
        return new RegionObservations(
                region,
                models.and(other.models),
                systemDefined.and(other.systemDefined),
                application.and(other.application));
    }

    /** Merges these observations with what was learnt since, call by call; dates after {@code now} are not believed. */
    RegionObservations and(RegionObservations learnt, Instant now) {
        return new RegionObservations(
                region,
                models.and(learnt.models, now),
                systemDefined.and(learnt.systemDefined, now),
                application.and(learnt.application, now));
    }

    /** Merges these observations with others of the same region, call by call; dates after {@code now} are not believed. */
    RegionObservations merge(RegionObservations other, Instant now) {
        return new RegionObservations(
                region,
                models.merge(other.models, now),
                systemDefined.merge(other.systemDefined, now),
                application.merge(other.application, now));
    }

    /** Returns these observations after earlier ones of the same region, call by call and whatever their times. */
    public RegionObservations after(RegionObservations earlier) {
        return new RegionObservations(
                region,
                models.after(earlier.models),
                systemDefined.after(earlier.systemDefined),
                application.after(earlier.application));
    }

    /** Returns these observations without cancelled tries. */
    public RegionObservations withoutCancelled() {
        return all().map(Observation::withoutCancelled).toList().equals(all().toList())
                ? this
                : new RegionObservations(
                        region,
                        models.withoutCancelled(),
                        systemDefined.withoutCancelled(),
                        application.withoutCancelled());
    }

    /** Returns the observation of one call. */
    public Observation<?> of(ListCall call) {
        return switch (call) {
            case MODELS -> models;
            case SYSTEM_DEFINED_PROFILES -> systemDefined;
            case APPLICATION_PROFILES -> application;
        };
    }

    /** Returns the profiles of the last known good, system-defined ones first, each once. */
    public List<InferenceProfile> profiles() {
        if (application.items().isEmpty()) {
            return systemDefined.items();
        }
        Set<String> seen = new HashSet<>();
        return Stream.concat(systemDefined.items().stream(), application.items().stream())
                .filter(profile -> seen.add(profile.inferenceProfileId()))
                .toList();
    }

    /** Returns all three observations, in the order of {@link ListCall}. */
    public Stream<Observation<?>> all() {
        return Stream.of(models, systemDefined, application);
    }

    private static <T> Observation<T> distinct(Observation<T> observation, Function<T, Object> id) {
        Set<Object> seen = new HashSet<>();
        observation.items().forEach(item -> seen.add(id.apply(item)));
        if (seen.size() == observation.items().size()) {
            return observation;
        }
        seen.clear();
        return observation.keeping(item -> seen.add(id.apply(item)));
    }
}
