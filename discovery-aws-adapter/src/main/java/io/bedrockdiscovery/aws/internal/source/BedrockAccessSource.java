package io.bedrockdiscovery.aws.internal.source;

import io.bedrockdiscovery.aws.internal.call.AwsCall;
import io.bedrockdiscovery.aws.internal.call.CallExecutor;
import io.bedrockdiscovery.aws.internal.failure.BadAnswerException;
import io.bedrockdiscovery.aws.internal.sdk.ClientSet;
import io.bedrockdiscovery.aws.internal.sdk.Operation;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.GateSetting;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.AccessSource;
import io.bedrockdiscovery.domain.port.CallContext;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrock.model.AgreementAvailability;
import software.amazon.awssdk.services.bedrock.model.GetFoundationModelAvailabilityResponse;
import software.amazon.awssdk.services.bedrock.model.ResourceNotFoundException;

/**
 * Asks for the access to a model by {@code GetFoundationModelAvailability}, and for the settings behind gates by the
 * operations of {@link AccessGate}. The model is not offered where a region answers that it has no such model; a gate is
 * not, where a region does not have the operation.
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

    @Override
    public Outcome<GateSetting> gate(Region region, AccessGate gate, CallContext context) {
        return switch (gate) {
            case DATA_RETENTION ->
                calls.signed(Operation.GET_ACCOUNT_DATA_RETENTION, region, context, call -> retention(region, call))
                        .outcome();
            case USE_CASE_FORM ->
                calls.signed(Operation.GET_USE_CASE_FOR_MODEL_ACCESS, region, context, call -> form(region, call))
                        .outcome();
        };
    }

    private GateSetting retention(Region region, AwsCall call) {
        String mode = clients.bedrock(region)
                .getAccountDataRetention(request -> request.overrideConfiguration(call.requestConfiguration()))
                .modeAsString();
        if (mode == null) {
            throw new BadAnswerException("the answer does not tell the data-retention mode");
        }
        return new GateSetting(mode);
    }

    /** Asks for the form and drops its content, which is the company's own. */
    private GateSetting form(Region region, AwsCall call) {
        try {
            SdkBytes content = clients.bedrock(region)
                    .getUseCaseForModelAccess(request -> request.overrideConfiguration(call.requestConfiguration()))
                    .formData();
            if (content == null) {
                throw new BadAnswerException("the answer has no use-case form");
            }
            return GateSetting.SUBMITTED;
        } catch (ResourceNotFoundException e) {
            return GateSetting.NOT_SUBMITTED;
        }
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
