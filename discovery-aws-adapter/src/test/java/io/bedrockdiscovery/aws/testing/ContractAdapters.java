package io.bedrockdiscovery.aws.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.testkit.builder.World;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sources for the contract tests, each over a server of its own; all are closed together. */
public final class ContractAdapters implements AutoCloseable {
    private static final int PAGE = 100;

    /** An answer of Bedrock for each reason that a server can give. */
    private static final Map<Reason, ResponseDefinitionBuilder> FAILURES = Map.of(
            Reason.ACCESS_DENIED, AwsStandIn.refusal(403, "AccessDeniedException", "no"),
            Reason.CREDENTIALS_INVALID, AwsStandIn.refusal(403, "ExpiredTokenException", "no"),
            Reason.THROTTLED, AwsStandIn.refusal(429, "ThrottlingException", "no"),
            Reason.BAD_ANSWER, WireMock.ok("<html>"),
            Reason.SERVICE_ERROR, AwsStandIn.refusal(500, "InternalServerException", "no"));

    private final Closer closer = new Closer();

    /** Sources that answer as a world has it. */
    public BedrockSources serving(World world) {
        AwsStandIn standIn = standIn();
        WorldOnTheWire.serve(standIn, world, PAGE);
        return sources(standIn.adapter());
    }

    /** Sources that fail, for each reason that a server can give. */
    public <S> Map<Reason, S> failing(Function<BedrockSources, S> port) {
        return failing(FAILURES, port);
    }

    /** Sources that fail because of these answers. */
    public <S> Map<Reason, S> failing(
            Map<Reason, ResponseDefinitionBuilder> answers, Function<BedrockSources, S> port) {
        return answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> port.apply(answering(each.getValue()))));
    }

    /** Sources of which every call is answered so. */
    public BedrockSources answering(ResponseDefinitionBuilder everything) {
        AwsStandIn standIn = standIn();
        standIn.on(any(anyUrl()), everything);
        return sources(standIn.adapter());
    }

    /** Sources of which no call is answered. */
    public BedrockSources silent(Runnable whenCalled) {
        SilentServer server = closer.add(new SilentServer(whenCalled));
        return sources(TestAdapter.of(AwsStandIn.profileFor(server.url())).timeouts(TestAdapter.PATIENT));
    }

    /** A server that is closed with the sources. */
    public AwsStandIn standIn() {
        return closer.add(new AwsStandIn());
    }

    /** The sources of an adapter. */
    public BedrockSources sources(TestAdapter adapter) {
        return closer.add(adapter.build()).sources();
    }

    @Override
    public void close() {
        closer.close();
    }
}
