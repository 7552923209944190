package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.shell.training.AwsAnswers;
import io.bedrockdiscovery.shell.training.AwsAnswers.Answer;
import io.bedrockdiscovery.sqlite.SqliteStore;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program with little memory against lists that are larger than it: a line for what is unknown and one for what is remembered, and nothing is forgotten. */
final class ProgramHeapTest {
    private static final World WORLD = SampleWorld.world();
    private static final Owner OWNER = Owner.account(Partition.AWS, WORLD.account());
    private static final int LIST_BYTES = 50_000_000;
    private static final byte[] ITEMS = "{\"modelId\":\"provider.model\",\"modelName\":\"Model\"},"
            .repeat(2_000)
            .getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path home;

    private final Closer closer = new Closer();
    private String url;

    @BeforeEach
    void serve() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", ProgramHeapTest::answer);
        server.start();
        closer.add(threads::shutdownNow);
        closer.add(() -> server.stop(0));
        url = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        closer.close();
    }

    @Test
    void listsLargerThanTheMemory_costTheirCalls_andWhatIsRememberedStays() throws Exception {
        Region region = new Region("us-east-1");
        RegionObservations remembered = new RegionObservations(
                region,
                Observation.known(
                        List.of(FoundationModelBuilder.of("provider.model").build()), Instant.EPOCH),
                Observation.none(),
                Observation.none());
        try (SqliteStore store = SqliteStore.open(cache())) {
            store.record(
                    OWNER,
                    Instant.EPOCH,
                    new Observations(Observation.none(), new TreeMap<>(Map.of(region, remembered))));
        }

        int code = run("scan", "--refresh", "--cache", cache().toString());

        assertThat(home.resolve("err.txt"))
                .content()
                .hasLineCount(2)
                .contains("the answer is longer than 1 MiB", "stale: us-east-1")
                .doesNotContain("OutOfMemoryError");
        assertThat(code).isEqualTo(3);
        try (SqliteStore store = SqliteStore.open(cache())) {
            assertThat(store.load(OWNER).of(region).models().known())
                    .isEqualTo(remembered.models().known());
            assertThat(store.notices()).isEmpty();
        }
    }

    private Path cache() {
        return home.resolve("catalog.db");
    }

    private int run(String... words) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.add("--enable-native-access=ALL-UNNAMED");
        properties().forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.bedrockdiscovery.shell.Main"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(home.resolve("out.txt").toFile())
                .redirectError(home.resolve("err.txt").toFile());
        builder.environment().keySet().removeIf(each -> each.startsWith("AWS_") || each.endsWith("JAVA_OPTIONS"));
        builder.environment().put("HOME", home.toString());
        Process program = builder.start();
        try {
            assertThat(program.waitFor(2, TimeUnit.MINUTES)).isTrue();
            return program.exitValue();
        } finally {
            program.destroyForcibly();
        }
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String service : List.of("Bedrock", "BedrockMantle", "Ec2", "Sts")) {
            properties.put("aws.endpointUrl" + service, url);
        }
        properties.put("aws.accessKeyId", AwsStandIn.KEY_ID);
        properties.put("aws.secretAccessKey", AwsStandIn.SECRET);
        properties.put("aws.region", "us-east-1");
        return properties;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (body.contains("Action=")) {
                Answer answer = AwsAnswers.of(WORLD, new AwsAnswers.Request("/", body, null, null));
                byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", answer.type());
                exchange.sendResponseHeaders(answer.status(), bytes.length);
                exchange.getResponseBody().write(bytes);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            out.write("{\"modelSummaries\":[".getBytes(StandardCharsets.UTF_8));
            for (int sent = 0; sent < LIST_BYTES; sent += ITEMS.length) {
                out.write(ITEMS);
            }
            out.write("{}]}".getBytes(StandardCharsets.UTF_8));
        }
    }
}
