package io.bedrockdiscovery.aws.testing;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.ProbeLatency;
import io.bedrockdiscovery.domain.port.CallContext;
import java.util.List;

/** Calls of an adapter's sources without a deadline. */
public final class SourceCalls {
    private SourceCalls() {}

    public static Outcome<List<FoundationModel>> models(AwsBedrock aws, Region region) {
        return aws.sources().models().models(region, CallContext.unlimited());
    }

    public static Outcome<List<InferenceProfile>> profiles(AwsBedrock aws, Region region, ProfileType type) {
        return aws.sources().profiles().profiles(region, type, CallContext.unlimited());
    }

    public static Outcome<List<RegionDescription>> regions(AwsBedrock aws, Partition partition) {
        return aws.sources().regions().regions(partition, CallContext.unlimited());
    }

    public static Outcome<Caller> caller(AwsBedrock aws) {
        return aws.sources().identity().caller(CallContext.unlimited());
    }

    public static Outcome<String> account(AwsBedrock aws, Partition partition) {
        return aws.sources().identity().account(partition, CallContext.unlimited());
    }

    public static Outcome<ProbeLatency> probe(AwsBedrock aws, Region region, int samples) {
        return aws.sources().latency().probe(region, samples, CallContext.unlimited());
    }
}
