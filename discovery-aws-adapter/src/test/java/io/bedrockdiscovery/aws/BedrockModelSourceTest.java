package io.bedrockdiscovery.aws;

import static io.bedrockdiscovery.aws.AwsStandIn.refusal;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.contract.ModelSourceContract;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

final class BedrockModelSourceTest extends ModelSourceContract {
    private final ContractClients clients = new ContractClients();

    @AfterEach
    void close() throws Exception {
        clients.close();
    }

    @Override
    protected ModelSource serving(World world) {
        return clients.serving(world).modelSource();
    }

    @Override
    protected Map<Reason, ModelSource> failing() {
        return Map.of(
                Reason.ACCESS_DENIED,
                clients.answering(refusal(403, "AccessDeniedException", "no")).modelSource(),
                Reason.CREDENTIALS_INVALID,
                clients.answering(refusal(403, "ExpiredTokenException", "no")).modelSource(),
                Reason.THROTTLED,
                clients.answering(refusal(429, "ThrottlingException", "no")).modelSource(),
                Reason.BAD_ANSWER,
                clients.answering(WireMock.ok("<html>")).modelSource(),
                Reason.SERVICE_ERROR,
                clients.answering(refusal(500, "InternalServerException", "no")).modelSource());
    }

    @Override
    protected Optional<ModelSource> hanging(Runnable whenCalled) {
        return Optional.of(clients.silent(whenCalled).modelSource());
    }

    /** The region of the contract is a documented one, whose name must resolve. */
    @Override
    protected boolean tellsNotOffered() {
        return false;
    }
}
