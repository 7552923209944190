package io.bedrockdiscovery.testkit.contract;

import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.testkit.fixture.DelegatingStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A store in memory with one fault that a store of access could have. */
final class FaultyAccessStore extends DelegatingStore {
    private final Fault fault;
    private final Map<List<Object>, Observation<ModelAvailability>> latest = new HashMap<>();

    enum Fault {
        /** A failure takes the place of the last known good. */
        FAILURE_REPLACES_ANSWER,
        /** The observation that is saved last stands, however old it is. */
        LAST_SAVED_STANDS,
        /** Observations of a clock that was ahead are given out before their time. */
        FUTURE_IS_GIVEN_OUT,
        /** An observation of a clock that was ahead replaces those that came before its time. */
        FUTURE_HIDES_THE_PRESENT,
        /** The partition does not count as a part of the owner. */
        PARTITIONS_ARE_MIXED,
        /** A context variant is taken for its base model. */
        VARIANTS_ARE_MIXED,
        /** A cleared store keeps its access. */
        CLEARS_NOTHING,
        /** Every clearing forgets all access. */
        CLEARS_EVERYTHING
    }

    FaultyAccessStore(Fault fault) {
        super(new InMemoryStore());
        this.fault = fault;
    }

    @Override
    public Map<Region, Observation<ModelAvailability>> access(Owner owner, ModelId modelId, Instant asOf) {
        return switch (fault) {
            case FAILURE_REPLACES_ANSWER, LAST_SAVED_STANDS, FUTURE_HIDES_THE_PRESENT -> replaced(owner, modelId, asOf);
            case FUTURE_IS_GIVEN_OUT -> super.access(owner, modelId, Instant.MAX);
            default -> super.access(seen(owner), seen(modelId), asOf);
        };
    }

    @Override
    public void saveAccess(Owner owner, ModelId modelId, Map<Region, Observation<ModelAvailability>> learnt) {
        learnt.forEach((region, observation) ->
                latest.merge(List.of(owner, modelId, region), observation, (before, now) -> switch (fault) {
                    case FAILURE_REPLACES_ANSWER -> now.failed() == null ? before.and(now) : now;
                    case LAST_SAVED_STANDS ->
                        now.known() == null ? new Observation<>(before.known(), now.failed()) : now;
                    default -> before.and(now);
                }));
        super.saveAccess(seen(owner), seen(modelId), learnt);
    }

    @Override
    public Cleared clear(ClearRequest request) {
        return switch (fault) {
            case CLEARS_NOTHING -> new Cleared(0, 0);
            case CLEARS_EVERYTHING -> super.clear(ClearRequest.ALL);
            default -> {
                latest.keySet().removeIf(key -> isCovered(request, (Owner) key.get(0), (Region) key.get(2)));
                yield super.clear(request);
            }
        };
    }

    private static boolean isCovered(ClearRequest request, Owner owner, Region region) {
        return !request.historyOnly()
                && (request.account() == null || request.account().equals(owner.key()))
                && (request.region() == null || request.region().equals(region));
    }

    private Map<Region, Observation<ModelAvailability>> replaced(Owner owner, ModelId modelId, Instant asOf) {
        Map<Region, Observation<ModelAvailability>> found = new HashMap<>();
        latest.forEach((key, observation) -> {
            Observation<ModelAvailability> then = observation.upTo(asOf);
            if (key.get(0).equals(owner) && key.get(1).equals(modelId) && then.wasAsked()) {
                found.put((Region) key.get(2), then);
            }
        });
        return found;
    }

    private Owner seen(Owner owner) {
        return fault == Fault.PARTITIONS_ARE_MIXED ? new Owner(Partition.AWS, owner.key(), owner.account()) : owner;
    }

    private ModelId seen(ModelId id) {
        return fault == Fault.VARIANTS_ARE_MIXED ? new ModelId(id.base()) : id;
    }
}
