package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Adapters for the contract tests, each over a server of its own; all are closed together. */
final class ContractClients implements AutoCloseable {
    private static final int PAGE = 100;

    /** No time-out ends a call here before its thread is interrupted. */
    private static final Timeouts PATIENT =
            new Timeouts(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMillis(5));

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    AwsBedrock serving(World world) {
        AwsStandIn standIn = standIn();
        WorldOnTheWire.serve(standIn, world, PAGE);
        return kept(standIn.client().build());
    }

    AwsBedrock answering(ResponseDefinitionBuilder everything) {
        AwsStandIn standIn = standIn();
        standIn.on(any(anyUrl()), everything);
        return kept(standIn.client().build());
    }

    AwsBedrock silent(Runnable whenCalled) {
        SilentServer server = kept(new SilentServer(whenCalled));
        return kept(AwsStandIn.client(AwsStandIn.profileFor(server.url()))
                .timeouts(PATIENT)
                .build());
    }

    AwsStandIn standIn() {
        return kept(new AwsStandIn());
    }

    <C extends AutoCloseable> C kept(C one) {
        opened.push(one);
        return one;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("a client does not close", e);
            }
        }
    }
}
