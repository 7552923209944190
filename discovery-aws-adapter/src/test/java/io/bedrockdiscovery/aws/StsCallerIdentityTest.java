package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;

import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.contract.CallerIdentityContract;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** Credentials whose account STS knows. */
final class StsCallerIdentityTest extends CallerIdentityContract {
    private final ContractClients clients = new ContractClients();
    private AwsStandIn sts;

    @AfterEach
    void close() throws Exception {
        clients.close();
    }

    @Override
    protected CallerIdentity of(String account) {
        // The digest is that of the key and the place: one server for all.
        if (sts == null) {
            sts = clients.standIn();
        }
        String key = "AKID" + account;
        sts.on(
                AwsStandIn.identity().withHeader("Authorization", containing("Credential=" + key + "/")),
                okXml(AwsStandIn.IDENTITY.replace(World.ACCOUNT, account)));
        return clients.kept(AwsStandIn.client(sts.profile().replace("AKIDEXAMPLE", key))
                        .build())
                .callerIdentity();
    }

    @Override
    protected Optional<CallerIdentity> anonymous() {
        return Optional.of(
                clients.kept(AwsStandIn.client("").profileName(null).build()).callerIdentity());
    }

    @Override
    protected Optional<CallerIdentity> refused() {
        return Optional.of(clients.answering(AwsStandIn.refusalOfEc2(403, "AccessDenied", "no"))
                .callerIdentity());
    }
}
