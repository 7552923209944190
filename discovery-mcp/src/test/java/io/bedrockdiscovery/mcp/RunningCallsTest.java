package io.bedrockdiscovery.mcp;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Calls that are cancelled, and many calls. */
final class RunningCallsTest {
    private static final Region EAST = new Region("us-east-1");
    private static final String CANCEL =
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}\n";

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final FakeSources aws = FakeSources.of(SmallWorld.WORLD);

    private void hang() {
        CountDownLatch never = new CountDownLatch(1);
        aws.behave(EAST, ListCall.MODELS, Behaviour.doing(() -> {
            begun.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                Thread.currentThread().interrupt();
            }
        }));
    }

    @Test
    void cancelledCall_endsItsRequestsToAws_andGetsNoResponse() throws Exception {
        hang();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PipedOutputStream pipe = new PipedOutputStream();
        CompletableFuture<Void> server = serve(new PipedInputStream(pipe), out);
        write(pipe, Conversation.BEGIN + Conversation.request(1, "list_models", Map.of()) + "\n");
        assertThat(begun.await(10, SECONDS)).isTrue();

        write(pipe, CANCEL);
        assertThat(interrupted.await(10, SECONDS)).isTrue();
        write(pipe, "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}\n");
        pipe.close();
        server.get(10, SECONDS);

        List<Map<String, Object>> messages = Conversation.messages(out);
        assertThat(messages).noneMatch(message -> Integer.valueOf(1).equals(message.get("id")));
        assertThat(Conversation.result(messages, 2)).isEmpty();
    }

    @Test
    void callsAtTheSameTime_askForEachListOnce() throws Exception {
        Conversation client = new Conversation(aws);

        client.send(
                Conversation.request(1, "list_models", Map.of()),
                Conversation.request(2, "list_models", Map.of()),
                Conversation.request(3, "resolve_model", Map.of("model", "nova-pro")));

        assertThat(aws.models().calls(EAST)).isEqualTo(1);
    }

    private CompletableFuture<Void> serve(PipedInputStream in, ByteArrayOutputStream out) {
        return CompletableFuture.runAsync(() -> {
            try {
                AgentServer.serve(new Conversation(aws).services(), false, "1", in, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void write(PipedOutputStream pipe, String text) throws Exception {
        pipe.write(text.getBytes(StandardCharsets.UTF_8));
        pipe.flush();
    }

    @Test
    void hundredsOfCalls_areAllAnswered_andLeaveNoThread() throws Exception {
        Conversation client = new Conversation(aws);
        client.call("list_models", Map.of());
        String[] calls = IntStream.range(0, 300)
                .mapToObj(id -> Conversation.request(id, "resolve_model", Map.of("model", "nova-pro")))
                .toArray(String[]::new);

        List<Map<String, Object>> messages = client.send(calls);

        assertThat(messages)
                .filteredOn(message -> message.get("id") instanceof Integer)
                .hasSize(300)
                .allMatch(message -> message.get("result") != null);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.isAlive() && thread.getName().startsWith("mcp-call-"));
    }
}
