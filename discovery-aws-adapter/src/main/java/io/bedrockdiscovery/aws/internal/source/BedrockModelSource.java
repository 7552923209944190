package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.internal.call.CallExecutor;
import io.bedrockdiscovery.aws.internal.call.CallResult;
import io.bedrockdiscovery.aws.internal.call.SingleFlight;
import io.bedrockdiscovery.aws.internal.sdk.ClientSet;
import io.bedrockdiscovery.aws.internal.sdk.Operation;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.ModelSource;
import java.util.List;

/**
 * Lists models by {@code ListFoundationModels}, which has no pages. Callers that ask at the same time share one call.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_ListFoundationModels.html">
 *     ListFoundationModels</a>
 */
final class BedrockModelSource implements ModelSource {
    private final ClientSet clients;
    private final CallExecutor calls;
    private final SingleFlight flights;
    private final SameAnswers answers;
    private final ModelMapper mapper;
    private final SharedValues shared;

    BedrockModelSource(
            ClientSet clients, CallExecutor calls, SingleFlight flights, SameAnswers answers, SharedValues shared) {
        this.clients = clients;
        this.calls = calls;
        this.flights = flights;
        this.answers = answers;
        this.mapper = new ModelMapper(shared);
        this.shared = shared;
    }

    @Override
    public Outcome<List<FoundationModel>> models(Region region, CallContext context) {
        SingleFlight.Key key = new SingleFlight.Key(Operation.LIST_FOUNDATION_MODELS, region, null);
        return flights.share(key, context, () -> list(region, context));
    }

    private CallResult<List<FoundationModel>> list(Region region, CallContext context) {
        return calls.signed(Operation.LIST_FOUNDATION_MODELS, region, context, call -> {
            List<FoundationModel> models = shared.models(
                    region,
                    mapper.models(clients.bedrock(region)
                            .listFoundationModels(
                                    request -> request.overrideConfiguration(call.requestConfiguration()))));
            answers.listed(region, models);
            return models;
        });
    }
}
