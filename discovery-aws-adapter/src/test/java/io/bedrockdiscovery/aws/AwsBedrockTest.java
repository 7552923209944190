package io.bedrockdiscovery.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.bedrockdiscovery.aws.testing.OutcomeAssertions.isUnknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.bedrockdiscovery.aws.internal.http.Timeouts;
import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.ListModelsMain;
import io.bedrockdiscovery.aws.testing.NewThread;
import io.bedrockdiscovery.aws.testing.SilentServer;
import io.bedrockdiscovery.aws.testing.SourceCalls;
import io.bedrockdiscovery.domain.fanout.ThreadFanOut;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class AwsBedrockTest {
    private static final Region REGION = new Region("eu-west-1");

    /** Closing ends a call in every wait that it may be in. */
    @Nested
    final class Close {
        private final CountDownLatch asked = new CountDownLatch(1);

        @AutoClose
        private final SilentServer silent = new SilentServer(asked::countDown);

        @AutoClose
        private final AwsBedrock aws = TestAdapter.of(AwsStandIn.profileFor(silent.url()))
                .timeouts(TestAdapter.PATIENT)
                .build();

        @Test
        void closing_endsACallThatWaitsForItsAnswer() throws Exception {
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            CompletableFuture<Outcome<?>> outcome = NewThread.supply(() -> {
                Outcome<?> cancelled = SourceCalls.models(aws, REGION);
                interrupted.complete(Thread.currentThread().isInterrupted());
                return cancelled;
            });
            asked.await();

            aws.close();

            assertCancelled(outcome);
            assertThat(interrupted.get(15, TimeUnit.SECONDS)).isFalse();
        }

        @Test
        void closing_endsTheWaitForACallOfAnother() throws Exception {
            CompletableFuture<Outcome<?>> leader = NewThread.supply(() -> SourceCalls.models(aws, REGION));
            asked.await();
            CompletableFuture<Outcome<?>> outcome = new CompletableFuture<>();
            Thread follower = new Thread(() -> outcome.complete(SourceCalls.models(aws, REGION)));
            follower.start();
            while (follower.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }

            aws.close();

            assertCancelled(leader);
            assertCancelled(outcome);
        }

        @Test
        void closing_endsThePauseBeforeTheNextAttempt() throws Exception {
            Duration pause = Duration.ofSeconds(40);
            try (AwsStandIn standIn = new AwsStandIn()) {
                AwsBedrock pausing = standIn.adapter()
                        .timeouts(new Timeouts(pause, pause, pause.multipliedBy(3), pause))
                        .build();
                standIn.on(AwsStandIn.models(), AwsStandIn.refusal(429, "ThrottlingException", "slow down"));
                CompletableFuture<Outcome<?>> outcome = new CompletableFuture<>();
                Thread caller = new Thread(() -> outcome.complete(SourceCalls.models(pausing, REGION)));
                caller.start();
                while (standIn.callsIn(REGION.id()) == 0 || caller.getState() != Thread.State.TIMED_WAITING) {
                    Thread.onSpinWait();
                }

                pausing.close();

                assertCancelled(outcome);
            }
        }

        @Test
        void closedAdapter_cancelsEveryCall() {
            aws.close();

            assertClosed(SourceCalls.models(aws, REGION));
            assertClosed(SourceCalls.profiles(aws, REGION, ProfileType.APPLICATION));
            assertClosed(SourceCalls.regions(aws, Partition.AWS));
            assertClosed(SourceCalls.caller(aws));
            assertClosed(SourceCalls.account(aws, Partition.AWS));
            assertClosed(SourceCalls.probe(aws, REGION, 1));
            assertThat(asked.getCount()).isEqualTo(1);
        }

        @Test
        void closingTwice_doesNothingMore() {
            aws.close();

            assertThatNoException().isThrownBy(aws::close);
        }

        @Test
        void cancelledRunAndClosedAdapter_leaveNoThread() throws Exception {
            CompletableFuture<Outcome<?>> outcome = new CompletableFuture<>();
            try (ThreadFanOut fanOut = new ThreadFanOut();
                    RegionFanOut.Run run = fanOut.start(null, Duration.ofSeconds(60))) {
                run.submit(REGION, () -> outcome.complete(SourceCalls.models(aws, REGION)));
                asked.await();

                run.cancel();

                assertThat(run.await()).isEqualTo(RegionFanOut.End.CANCELLED);
            }
            isUnknown(outcome.get(15, TimeUnit.SECONDS), Reason.CANCELLED);
            aws.close();
            for (Thread thread : threadsOfOurs()) {
                assertThatNoException().isThrownBy(() -> thread.join(15_000));
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }

        private static void assertCancelled(CompletableFuture<Outcome<?>> outcome) throws Exception {
            assertClosed(outcome.get(15, TimeUnit.SECONDS));
        }

        private static void assertClosed(Outcome<?> outcome) {
            isUnknown(outcome, Reason.CANCELLED, "the adapter was closed");
        }

        private static Set<Thread> threadsOfOurs() {
            return Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("bedrock-discovery"))
                    .collect(Collectors.toSet());
        }
    }

    /** A program of its own finds its credentials in its environment. */
    @Nested
    final class Open {
        @TempDir
        Path home;

        @AutoClose
        private final AwsStandIn standIn = new AwsStandIn();

        @Test
        void keysAndSessionToken_areFoundInTheEnvironment() throws Exception {
            String output = run(Map.of(
                    "AWS_ACCESS_KEY_ID", "AKIDENVIRONMENT",
                    "AWS_SECRET_ACCESS_KEY", "secret",
                    "AWS_SESSION_TOKEN", "a session"));

            assertThat(output).startsWith("Known").contains("amazon.nova-lite-v1:0");
            assertThat(standIn.count(getRequestedFor(anyUrl())
                            .withHeader("Authorization", containing("Credential=AKIDENVIRONMENT/"))
                            .withHeader("X-Amz-Security-Token", equalTo("a session"))))
                    .isEqualTo(1);
        }

        @Test
        void roleOfAContainer_isFoundByTheEnvironment() throws Exception {
            standIn.on(
                    get(urlPathEqualTo("/container")).withHeader("Authorization", equalTo("let me in")), okJson("""
                            {"AccessKeyId":"AKIDCONTAINER","SecretAccessKey":"s","Token":"t","Expiration":"2099-01-01T00:00:00Z"}"""));

            String output = run(Map.of(
                    "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                    standIn.url() + "/container",
                    "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                    "let me in"));

            assertThat(output).startsWith("Known").contains("amazon.nova-lite-v1:0");
            assertThat(standIn.count(getRequestedFor(anyUrl())
                            .withHeader("Authorization", containing("Credential=AKIDCONTAINER/"))))
                    .isEqualTo(1);
        }

        @Test
        void emptyEnvironment_hasNoCredentials() throws Exception {
            assertThat(run(Map.of())).startsWith("Unknown").contains("AWS_ACCESS_KEY_ID", "aws sso login");
            assertThat(standIn.server().getAllServeEvents()).isEmpty();
        }

        private String run(Map<String, String> environment) throws IOException, InterruptedException {
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ListModelsMain.class.getName());
            builder.redirectErrorStream(true).environment().putAll(environment);
            builder.environment().put("HOME", home.toString());
            builder.environment().put("AWS_ENDPOINT_URL", standIn.url());
            Process process = builder.start();
            try {
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(process.waitFor()).as(output).isZero();
                return output;
            } finally {
                process.destroyForcibly();
            }
        }
    }
}
