package io.bedrockdiscovery.aws;

import static io.bedrockdiscovery.aws.AwsStandIn.refusal;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.contract.ProfileSourceContract;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

final class BedrockProfileSourceTest extends ProfileSourceContract {
    private final ContractClients clients = new ContractClients();

    @AfterEach
    void close() throws Exception {
        clients.close();
    }

    @Override
    protected ProfileSource serving(World world) {
        return clients.serving(world).profileSource();
    }

    @Override
    protected Map<Reason, ProfileSource> failing() {
        return Map.of(
                Reason.ACCESS_DENIED,
                clients.answering(refusal(403, "AccessDeniedException", "no")).profileSource(),
                Reason.CREDENTIALS_INVALID,
                clients.answering(refusal(403, "ExpiredTokenException", "no")).profileSource(),
                Reason.THROTTLED,
                clients.answering(refusal(429, "ThrottlingException", "no")).profileSource(),
                Reason.BAD_ANSWER,
                clients.answering(WireMock.ok("<html>")).profileSource(),
                Reason.SERVICE_ERROR,
                clients.answering(refusal(500, "InternalServerException", "no")).profileSource());
    }

    @Override
    protected Optional<ProfileSource> hanging(Runnable whenCalled) {
        return Optional.of(clients.silent(whenCalled).profileSource());
    }

    /** The region of the contract is a documented one, whose name must resolve. */
    @Override
    protected boolean tellsNotOffered() {
        return false;
    }
}
