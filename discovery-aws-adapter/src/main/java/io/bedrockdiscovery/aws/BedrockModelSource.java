package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.ModelSource;
import java.util.List;
import software.amazon.awssdk.services.bedrock.BedrockClient;

/** Models by {@code ListFoundationModels}, which has no pages. */
final class BedrockModelSource implements ModelSource {
    private final PerRegion<BedrockClient> clients;
    private final Calls calls;
    private final SharedCalls shared;

    BedrockModelSource(PerRegion<BedrockClient> clients, Calls calls, SharedCalls shared) {
        this.clients = clients;
        this.calls = calls;
        this.shared = shared;
    }

    @Override
    public Outcome<List<FoundationModel>> models(Region region) {
        return shared.share(new SharedCalls.Subject(Operation.LIST_FOUNDATION_MODELS, region, null), () -> ask(region));
    }

    private Outcome<List<FoundationModel>> ask(Region region) {
        return calls.ask(
                Operation.LIST_FOUNDATION_MODELS,
                region,
                call -> ModelMapping.models(clients.in(region)
                        .listFoundationModels(request -> request.overrideConfiguration(call.watch()))));
    }
}
