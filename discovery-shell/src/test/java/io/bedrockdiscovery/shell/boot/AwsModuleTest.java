package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.port.Closer;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.CommandRunner;
import io.bedrockdiscovery.shell.training.AwsAnswers;
import io.bedrockdiscovery.shell.training.AwsAnswers.Answer;
import io.bedrockdiscovery.shell.training.AwsAnswers.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that no credential reaches the cache, not even where AWS repeats the call that it refuses. */
final class AwsModuleTest {
    @TempDir
    private Path home;

    private final Map<String, String> before = new LinkedHashMap<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private final Closer closer = new Closer();

    @BeforeEach
    void serve() throws IOException {
        closer.add(new AwsStandIn(this::answer)).properties().forEach((name, value) -> {
            before.put(name, System.getProperty(name));
            System.setProperty(name, value);
        });
    }

    @AfterEach
    void stop() {
        closer.close();
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    @Test
    void cache_hasNoCredential() throws IOException {
        Path cache = home.resolve("cache/catalog.db");
        Environments environments = closer.add(new Environments(new UserDirectories(name -> null, home)));
        CommandRunner user = new CommandRunner(environments::services);
        List<String> scan = List.of("scan", "--regions", "us-east-1,eu-west-1", "--cache", cache.toString());
        user.run(scan);
        user.run(scan);
        // While the store is open its log is there too.
        requireNoCredential(cache.getParent());
        environments.close();

        requireNoCredential(cache.getParent());
        assertThat(repeated).hasPositiveValue();
        assertThat(text(cache)).contains("eu-west-1", "credentials-invalid", "amazon.nova-pro-v1:0", "111122223333");
    }

    @Test
    void noAnswer_hasACredential() {
        Environments environments = closer.add(new Environments(new UserDirectories(name -> null, home)));
        CommandRunner user = new CommandRunner(environments::services, "--regions", "us-east-1", "--verbose");
        for (String line : List.of("scan --output json", "scan --refresh", "scan --deadline 5s")) {
            CommandResult result = user.run(line);
            assertThat(result.out() + result.err())
                    .contains("us-east-1")
                    .doesNotContain(AwsStandIn.KEY_ID, AwsStandIn.SECRET, AwsStandIn.TOKEN);
        }
    }

    private static void requireNoCredential(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.toList())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(text(file))
                            .as("%s", file.getFileName())
                            .doesNotContain(AwsStandIn.KEY_ID, AwsStandIn.SECRET, AwsStandIn.TOKEN));
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses everything but the models, and repeats the whole call in the refusal. */
    private Answer answer(Request request) {
        if (request.body().contains("GetCallerIdentity")) {
            return AwsAnswers.identity("111122223333");
        }
        if (request.path().startsWith("/foundation-models")) {
            return Answer.json(200, "{\"modelSummaries\":[{\"modelId\":\"amazon.nova-pro-v1:0\"}]}");
        }
        repeated.incrementAndGet();
        String call = "The canonical string should have been 'GET " + request.path() + " host:x x-amz-security-token:"
                + request.token() + "', Authorization=" + request.authorization() + " " + AwsStandIn.SECRET;
        if (request.body().contains("DescribeRegions")) {
            return Answer.xml(
                    401,
                    "<Response><Errors><Error><Code>AuthFailure</Code><Message>" + call
                            + "</Message></Error></Errors></Response>");
        }
        String code =
                request.path().contains("APPLICATION") ? "IncompleteSignatureException" : "InvalidSignatureException";
        return new Answer(403, "application/json", "{\"message\":\"" + call + "\"}", Map.of("x-amzn-ErrorType", code));
    }
}
