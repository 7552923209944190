package io.bedrockdiscovery.aws.internal.credentials;

import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.aws.TestAdapter;
import io.bedrockdiscovery.aws.internal.http.Timeouts;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
final class CredentialProcessTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void hangingProgram_endsWhenItsTimeIsUp_andWithTheAdapter() throws Exception {
        assertThat(endsAfterACall(Duration.ofSeconds(2), false)).isTrue();
        assertThat(endsAfterACall(LONG, true)).isTrue();
    }

    /** Makes a call that waits for the credentials, closes the adapter if asked to, and tells whether the program ends. */
    private boolean endsAfterACall(Duration limit, boolean closes) throws Exception {
        Path script = script();
        AwsBedrock aws = TestAdapter.of("""
                        [profile test]
                        region = us-east-1
                        credential_process = sh %s""".formatted(script))
                .timeouts(new Timeouts(LONG, LONG, limit, Duration.ofMillis(5)))
                .build();
        try {
            Thread caller = new Thread(() -> assertThat(
                            failure(aws.sources().models().models(new Region("us-east-1"), CallContext.unlimited()))
                                    .reason())
                    .isIn(Reason.TIMED_OUT, Reason.CANCELLED));
            caller.start();
            ProcessHandle program = await(script);
            if (closes) {
                aws.close();
            }
            caller.join();
            return program.onExit().get(30, TimeUnit.SECONDS).equals(program);
        } finally {
            aws.close();
        }
    }

    private static ProcessHandle await(Path script) {
        while (true) {
            List<ProcessHandle> running = ProcessHandle.current()
                    .children()
                    .filter(child -> child.info()
                            .commandLine()
                            .filter(line -> line.contains(script.toString()))
                            .isPresent())
                    .toList();
            if (!running.isEmpty()) {
                return running.get(0);
            }
            Thread.onSpinWait();
        }
    }

    private Path script() throws IOException {
        // It does not end by itself before the test does, and heeds no polite request.
        return Files.writeString(
                Files.createTempFile(directory, "program", ".sh"), "trap '' TERM INT\nwhile :; do sleep 600; done\n");
    }
}
