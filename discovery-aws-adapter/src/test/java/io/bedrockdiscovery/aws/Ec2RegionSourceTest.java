package io.bedrockdiscovery.aws;

import static io.bedrockdiscovery.aws.AwsStandIn.refusalOfEc2;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.port.RegionSource;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.contract.RegionSourceContract;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

final class Ec2RegionSourceTest extends RegionSourceContract {
    private final ContractClients clients = new ContractClients();

    @AfterEach
    void close() throws Exception {
        clients.close();
    }

    @Override
    protected RegionSource serving(World world) {
        return clients.serving(world).regionSource();
    }

    @Override
    protected Map<Reason, RegionSource> failing() {
        return Map.of(
                Reason.ACCESS_DENIED,
                clients.answering(refusalOfEc2(403, "UnauthorizedOperation", "no"))
                        .regionSource(),
                Reason.CREDENTIALS_INVALID,
                clients.answering(refusalOfEc2(401, "AuthFailure", "no")).regionSource(),
                Reason.THROTTLED,
                clients.answering(refusalOfEc2(503, "RequestLimitExceeded", "no"))
                        .regionSource(),
                Reason.BAD_ANSWER,
                clients.answering(WireMock.ok("<html/>")).regionSource(),
                Reason.SERVICE_ERROR,
                clients.answering(refusalOfEc2(500, "InternalError", "no")).regionSource());
    }

    @Override
    protected Optional<RegionSource> hanging(Runnable whenCalled) {
        return Optional.of(clients.silent(whenCalled).regionSource());
    }
}
