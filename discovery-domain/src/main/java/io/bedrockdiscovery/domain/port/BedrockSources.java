package io.bedrockdiscovery.domain.port;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;

/**
 * The sources through which a discovery asks AWS on behalf of one account. Sources of several adapters may be mixed.
 *
 * <p>Contract of all sources: a failure is returned and not thrown. An exception or a {@link LinkageError} that leaves a
 * source all the same becomes the failure {@code other} of that call, with the class and text of the exception and of its
 * cause; the other calls go on. Even a source that never blocks returns {@code cancelled} in an interrupted thread, so
 * that a cancelled scan ends at once.
 *
 * @param identity the caller and its account
 * @param regions the regions of a partition
 * @param models the models of a region
 * @param profiles the inference profiles of a region
 * @param access the account's access to a model
 * @param latency the latency to a region
 * @param targets the account's own targets in a region
 * @param mantle the models of bedrock-mantle in a region
 */
public record BedrockSources(
        CallerIdentity identity,
        RegionSource regions,
        ModelSource models,
        ProfileSource profiles,
        AccessSource access,
        LatencyProbe latency,
        TargetSource targets,
        MantleSource mantle) {
    private static final String NO_SOURCE = "there is no source for this list";

    public BedrockSources {
        requireNonNull(identity, "identity is null");
        requireNonNull(regions, "regions is null");
        requireNonNull(models, "models is null");
        requireNonNull(profiles, "profiles is null");
        requireNonNull(access, "access is null");
        requireNonNull(latency, "latency is null");
        requireNonNull(targets, "targets is null");
        requireNonNull(mantle, "mantle is null");
    }

    /** Returns these sources with another identity of the caller. */
    public BedrockSources withIdentity(CallerIdentity caller) {
        return new BedrockSources(caller, regions, models, profiles, access, latency, targets, mantle);
    }

    /** Returns these sources with another list of regions. */
    public BedrockSources withRegions(RegionSource other) {
        return new BedrockSources(identity, other, models, profiles, access, latency, targets, mantle);
    }

    /** Returns these sources with other models. */
    public BedrockSources withModels(ModelSource other) {
        return new BedrockSources(identity, regions, other, profiles, access, latency, targets, mantle);
    }

    /** Returns these sources with other inference profiles. */
    public BedrockSources withProfiles(ProfileSource other) {
        return new BedrockSources(identity, regions, models, other, access, latency, targets, mantle);
    }

    /** Returns these sources with another view of the account's access to models. */
    public BedrockSources withAccess(AccessSource other) {
        return new BedrockSources(identity, regions, models, profiles, other, latency, targets, mantle);
    }

    /** Returns these sources with another measurement of latencies. */
    public BedrockSources withLatency(LatencyProbe other) {
        return new BedrockSources(identity, regions, models, profiles, access, other, targets, mantle);
    }

    /** Returns these sources with other targets of the account. */
    public BedrockSources withTargets(TargetSource other) {
        return new BedrockSources(identity, regions, models, profiles, access, latency, other, mantle);
    }

    /** Returns these sources with other models of bedrock-mantle. */
    public BedrockSources withMantle(MantleSource other) {
        return new BedrockSources(identity, regions, models, profiles, access, latency, targets, other);
    }

    /** Creates sources that cannot list targets: each of their lists is unknown. */
    public BedrockSources(
            CallerIdentity identity,
            RegionSource regions,
            ModelSource models,
            ProfileSource profiles,
            AccessSource access,
            LatencyProbe latency) {
        this(
                identity,
                regions,
                models,
                profiles,
                access,
                latency,
                (region, call, context) -> Outcome.unknown(Reason.OTHER, NO_SOURCE),
                (region, context) -> Outcome.unknown(Reason.OTHER, NO_SOURCE));
    }
}
