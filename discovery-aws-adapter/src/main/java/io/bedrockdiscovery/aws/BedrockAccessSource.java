package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.knowledge.AccessAxes;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.AccessSource;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.AgreementAvailability;
import software.amazon.awssdk.services.bedrock.model.GetFoundationModelAvailabilityResponse;

/**
 * Access by {@code GetFoundationModelAvailability}. A region that answers that there is no such model does not offer it,
 * which is knowledge.
 */
final class BedrockAccessSource implements AccessSource {
    private final PerRegion<BedrockClient> clients;
    private final Calls calls;

    BedrockAccessSource(PerRegion<BedrockClient> clients, Calls calls) {
        this.clients = clients;
        this.calls = calls;
    }

    @Override
    public Outcome<AccessAxes> access(Region region, ModelId modelId) {
        return calls.ask(
                Operation.GET_FOUNDATION_MODEL_AVAILABILITY,
                region,
                call -> axes(clients.in(region)
                        .getFoundationModelAvailability(
                                request -> request.modelId(modelId.value()).overrideConfiguration(call.watch()))));
    }

    /** Which model an answer is about is not compared: the service shortens the id that it was asked for. */
    private static AccessAxes axes(GetFoundationModelAvailabilityResponse response) {
        AgreementAvailability agreement = response.agreementAvailability();
        AccessAxes axes = new AccessAxes(
                agreement == null ? null : agreement.statusAsString(),
                response.authorizationStatusAsString(),
                response.entitlementAvailabilityAsString(),
                response.regionAvailabilityAsString());
        if (Stream.of(axes.agreement(), axes.authorization(), axes.entitlement(), axes.regionAvailability())
                .allMatch(Objects::isNull)) {
            throw new BadAnswerException("the answer says nothing of access");
        }
        return axes;
    }
}
