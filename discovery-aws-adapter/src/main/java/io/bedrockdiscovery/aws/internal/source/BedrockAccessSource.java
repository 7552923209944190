package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.internal.call.CallExecutor;
import io.bedrockdiscovery.aws.internal.failure.BadAnswerException;
import io.bedrockdiscovery.aws.internal.sdk.ClientSet;
import io.bedrockdiscovery.aws.internal.sdk.Operation;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.AccessSource;
import io.bedrockdiscovery.domain.port.CallContext;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.bedrock.model.AgreementAvailability;
import software.amazon.awssdk.services.bedrock.model.GetFoundationModelAvailabilityResponse;

/**
 * Asks for the access to a model by {@code GetFoundationModelAvailability}. The model is not offered where a region
 * answers that it has no such model.
 *
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_GetFoundationModelAvailability.html">
 *     GetFoundationModelAvailability</a>
 */
final class BedrockAccessSource implements AccessSource {
    private final ClientSet clients;
    private final CallExecutor calls;

    BedrockAccessSource(ClientSet clients, CallExecutor calls) {
        this.clients = clients;
        this.calls = calls;
    }

    @Override
    public Outcome<ModelAvailability> access(Region region, ModelId modelId, CallContext context) {
        return calls.signed(
                        Operation.GET_FOUNDATION_MODEL_AVAILABILITY,
                        region,
                        context,
                        call -> availability(clients.bedrock(region)
                                .getFoundationModelAvailability(request -> request.modelId(modelId.value())
                                        .overrideConfiguration(call.requestConfiguration()))))
                .outcome();
    }

    /** Maps an answer. Its model id is not compared with the requested one, because AWS answers with a shortened id. */
    private static ModelAvailability availability(GetFoundationModelAvailabilityResponse response) {
        AgreementAvailability agreement = response.agreementAvailability();
        ModelAvailability availability = new ModelAvailability(
                agreement == null ? null : agreement.statusAsString(),
                response.authorizationStatusAsString(),
                response.entitlementAvailabilityAsString(),
                response.regionAvailabilityAsString());
        boolean isEmpty = Stream.of(
                        availability.agreement(),
                        availability.authorization(),
                        availability.entitlement(),
                        availability.regionAvailability())
                .allMatch(Objects::isNull);
        if (isEmpty) {
            throw new BadAnswerException("the answer does not tell the availability of the model");
        }
        return availability;
    }
}
