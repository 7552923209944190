package io.bedrockdiscovery.testkit.fake;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.MantleSource;
import io.bedrockdiscovery.domain.port.TargetSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lists the targets and the models of bedrock-mantle that were set. A list that was not set is empty; bedrock-mantle is not
 * offered in a region for which none was set.
 */
public final class FakeTargetSource implements TargetSource, MantleSource {
    private final Map<RegionalTargetCall, List<TargetEntry>> lists = new ConcurrentHashMap<>();
    private final FakeCalls<RegionalTargetCall> calls = new FakeCalls<>();

    /** Creates a source of an account without targets, in a world without bedrock-mantle. */
    public FakeTargetSource() {}

    /** Sets a list of a region. */
    public FakeTargetSource listing(Region region, TargetCall call, TargetEntry... entries) {
        lists.put(new RegionalTargetCall(region, call), List.of(entries));
        return this;
    }

    /** Sets the behaviour of a call in a region from now on. */
    public FakeTargetSource behave(Region region, TargetCall call, Behaviour behaviour) {
        calls.behave(new RegionalTargetCall(region, call), behaviour);
        return this;
    }

    /** Returns the number of times that a call was made in a region. */
    public int calls(Region region, TargetCall call) {
        return calls.count(new RegionalTargetCall(region, call));
    }

    /** Returns the number of calls in all regions. */
    public int calls() {
        return calls.count();
    }

    @Override
    public Outcome<List<TargetEntry>> list(Region region, TargetCall call, CallContext context) {
        RegionalTargetCall key = new RegionalTargetCall(region, call);
        return calls.answer(key, () -> Outcome.known(lists.getOrDefault(key, List.of())));
    }

    @Override
    public Outcome<List<TargetEntry>> models(Region region, CallContext context) {
        RegionalTargetCall key = new RegionalTargetCall(region, TargetCall.MANTLE_MODELS);
        return calls.answer(key, () -> {
            List<TargetEntry> listed = lists.get(key);
            return listed == null ? new Outcome.NotOffered<>() : Outcome.known(listed);
        });
    }
}
