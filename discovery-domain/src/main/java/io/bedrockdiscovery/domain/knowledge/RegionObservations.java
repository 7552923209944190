package io.bedrockdiscovery.domain.knowledge;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Region;
import java.util.List;
import java.util.stream.Stream;

/** What the three calls of a region have shown. */
public record RegionObservations(
        Region region,
        Observation<FoundationModel> models,
        Observation<InferenceProfile> systemDefined,
        Observation<InferenceProfile> application) {
    public RegionObservations {
        requireNonNull(region, "region is null");
        requireNonNull(models, "models is null");
        requireNonNull(systemDefined, "systemDefined is null");
        requireNonNull(application, "application is null");
    }

    /** A region nobody has asked. */
    public static RegionObservations none(Region region) {
        return new RegionObservations(region, Observation.none(), Observation.none(), Observation.none());
    }

    /** This with what other observations of the same region add, call by call. */
    public RegionObservations and(RegionObservations other) {
        return new RegionObservations(
                region,
                models.and(other.models),
                systemDefined.and(other.systemDefined),
                application.and(other.application));
    }

    /** The observation of one call. */
    public Observation<?> of(CallKind call) {
        return switch (call) {
            case MODELS -> models;
            case SYSTEM_DEFINED_PROFILES -> systemDefined;
            case APPLICATION_PROFILES -> application;
        };
    }

    /** The profiles last seen, system-defined ones first. */
    public List<InferenceProfile> profiles() {
        return Stream.concat(systemDefined.items().stream(), application.items().stream())
                .toList();
    }

    /** All three observations. */
    public Stream<Observation<?>> all() {
        return Stream.of(models, systemDefined, application);
    }
}
