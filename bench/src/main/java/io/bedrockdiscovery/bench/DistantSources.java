package io.bedrockdiscovery.bench;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Sources within the process that answer as AWS does: the nearest region first, the farthest last, and each time with new
 * objects. They take no CPU time for the wire.
 */
final class DistantSources {
    private static final int NEAREST_MILLIS = 20;
    private static final int MILLIS_APART = 8;

    private final BedrockSources near;
    private final Map<Region, Integer> millis = new HashMap<>();

    private DistantSources(int regions) {
        near = FakeSources.of(RichWorld.of(regions)).sources();
        for (Region region : LoopbackSetup.regions(regions)) {
            millis.put(region, NEAREST_MILLIS + millis.size() * MILLIS_APART);
        }
    }

    /** Returns sources of a world of some regions. */
    static BedrockSources of(int regions) {
        return new DistantSources(regions).sources();
    }

    private BedrockSources sources() {
        return new BedrockSources(
                near.identity(),
                near.regions(),
                (region, context) -> copied(region, near.models().models(region, context), DistantSources::copy),
                (region, type, context) ->
                        copied(region, near.profiles().profiles(region, type, context), DistantSources::copy),
                near.access(),
                near.latency());
    }

    private <T> Outcome<List<T>> copied(Region region, Outcome<List<T>> outcome, UnaryOperator<T> copy) {
        try {
            Thread.sleep(millis.getOrDefault(region, NEAREST_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.unknown(Reason.CANCELLED, "interrupted");
        }
        return outcome instanceof Outcome.Known<List<T>> known
                ? Outcome.known(known.value().stream().map(copy).toList())
                : outcome;
    }

    private static FoundationModel copy(FoundationModel model) {
        return model.toBuilder().build();
    }

    private static InferenceProfile copy(InferenceProfile profile) {
        return profile.toBuilder().build();
    }
}
