package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.domain.port.RegionSource;
import java.util.List;
import java.util.Map;

/** Sources that know whose credentials they have, and nothing else. */
record OfflineSources(Owner owner) implements CallerIdentity, RegionSource {
    static BedrockSources of(Owner owner) {
        OfflineSources sources = new OfflineSources(owner);
        return new BedrockSources(
                sources,
                sources,
                (region, context) -> new Outcome.NotOffered<>(),
                (region, type, context) -> new Outcome.NotOffered<>(),
                (region, model, context) -> new Outcome.NotOffered<>(),
                (region, samples, context) -> new Outcome.NotOffered<>());
    }

    @Override
    public Outcome<Caller> caller(CallContext context) {
        return Outcome.known(new Caller(owner.partition(), "digest", owner.account()));
    }

    @Override
    public Outcome<String> account(Partition partition, CallContext context) {
        return Outcome.known(owner.key());
    }

    @Override
    public Outcome<List<RegionDescription>> regions(Partition partition, CallContext context) {
        return new Outcome.NotOffered<>();
    }

    @Override
    public Map<Region, Partition> documented() {
        return Map.of();
    }
}
