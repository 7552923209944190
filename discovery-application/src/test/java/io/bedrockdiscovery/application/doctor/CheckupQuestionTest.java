package io.bedrockdiscovery.application.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.domain.health.Health;
import io.bedrockdiscovery.domain.health.HealthCheck;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Tests the checks of what the program depends on. */
final class CheckupQuestionTest {
    private static final CheckupQuestion QUESTION = new CheckupQuestion(Duration.ofSeconds(20));
    private static final Region DUBLIN = new Region("eu-west-1");

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void checksOfARecordedWorld_makeNoCall() {
        Response response = sessions.ask(QUESTION);

        assertThat(response.complete()).isTrue();
        assertThat(health(response, "permissions").state()).isEqualTo(Health.State.UNKNOWN);
        assertThat(health(response, "permissions").detail()).startsWith("not made");
        assertThat(sessions.calls()).isZero();
    }

    @Test
    void permissions_areOk_whereEveryCallIsAnswered() {
        Response response = sessions.live("eu-west-1").ask(QUESTION);

        assertThat(response.complete()).isTrue();
        assertThat(health(response, "permissions").state()).isEqualTo(Health.State.OK);
    }

    @Test
    void deniedCalls_areAProblem_withAPolicyToAdd() {
        sessions.sources().behave(DUBLIN, Behaviour.failing(Reason.ACCESS_DENIED));

        Response response = sessions.live("eu-west-1").ask(QUESTION);

        assertThat(response.complete()).isFalse();
        assertThat(AnswerJson.parse(
                        String.valueOf(health(response, "permissions").remedy()).replaceFirst("^[^{]*", "")))
                .isEqualTo(AnswerJson.parse("""
                        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action":
                          ["bedrock:ListFoundationModels", "bedrock:ListInferenceProfiles"], "Resource": "*"}]}"""));
    }

    @Test
    void everyCallOfTheProgram_isMade_andEveryDeniedOneIsInThePolicy() {
        denyEverything();

        Health permissions = health(sessions.live("eu-west-1").ask(QUESTION), "permissions");

        assertThat(permissions.state()).isEqualTo(Health.State.PROBLEM);
        assertThat(String.valueOf(permissions.remedy()))
                .contains(
                        "\"bedrock-mantle:ListModels\", ",
                        "\"bedrock:GetAccountDataRetention\", ",
                        "\"bedrock:GetFoundationModelAvailability\", ",
                        "\"bedrock:GetUseCaseForModelAccess\", ",
                        "\"bedrock:ListCustomModelDeployments\", ",
                        "\"bedrock:ListCustomModels\", ",
                        "\"bedrock:ListFoundationModels\", ",
                        "\"bedrock:ListImportedModels\", ",
                        "\"bedrock:ListInferenceProfiles\", ",
                        "\"bedrock:ListMarketplaceModelEndpoints\", ",
                        "\"bedrock:ListPromptRouters\", ",
                        "\"bedrock:ListProvisionedModelThroughputs\", ",
                        "\"ec2:DescribeRegions\"]");
    }

    @Test
    void deniedCallThatOnlySomeCommandsMake_isAWarning() {
        sessions.sources().access().behave(DUBLIN, Behaviour.failing(Reason.ACCESS_DENIED));

        Response response = sessions.live("eu-west-1").ask(QUESTION);

        assertThat(response.complete()).isTrue();
        assertThat(health(response, "permissions").state()).isEqualTo(Health.State.WARNING);
        assertThat(health(response, "permissions").detail())
                .isEqualTo("denied: bedrock:GetFoundationModelAvailability, which only some commands need");
    }

    @Test
    void expiredToken_isToldOnce() {
        sessions.sources().identity().behave(Behaviour.failing(Reason.CREDENTIALS_INVALID));
        Behaviour refusing = Behaviour.failing(Reason.CREDENTIALS_INVALID);
        behaveEverywhere(refusing);

        Health permissions = health(sessions.live("eu-west-1").ask(QUESTION), "permissions");

        assertThat(permissions.state()).isEqualTo(Health.State.PROBLEM);
        assertThat(permissions.detail())
                .isEqualTo("no call was answered: the fake was told to fail: credentials-invalid");
    }

    @Test
    void credentialsThatAwsRefuses_areAProblem_thoughTheirSourceIsFine() {
        behaveEverywhere(Behaviour.failing(Reason.CREDENTIALS_INVALID));

        Health credentials = health(
                sessions.live("eu-west-1", check("credentials", () -> Health.ok("from a file")))
                        .ask(QUESTION),
                "credentials");

        assertThat(credentials)
                .isEqualTo(Health.problem(
                        "from a file, account 111122223333, arn:aws:iam::111122223333:user/tester; the fake was told to"
                                + " fail: credentials-invalid",
                        "sign in again (aws login, aws sso login), or set other keys"));
    }

    @Test
    void credentialsThatAwsTakesForSomeCall_areOk_withTheirAccount() {
        sessions.sources().behave(DUBLIN, Behaviour.failing(Reason.CREDENTIALS_INVALID));

        Health credentials = health(
                sessions.live("eu-west-1", check("credentials", () -> Health.ok("from a file")))
                        .ask(QUESTION),
                "credentials");

        assertThat(credentials.state()).isEqualTo(Health.State.OK);
        assertThat(credentials.detail()).startsWith("from a file, account 111122223333, arn:aws:iam::");
    }

    @Test
    void answersThatTheStoreHas_areAskedForAllTheSame() {
        sessions.live("eu-west-1").scan(ScanRequest.everywhere());
        denyEverything();

        assertThat(health(sessions.live("eu-west-1").ask(QUESTION), "permissions")
                        .state())
                .isEqualTo(Health.State.PROBLEM);
    }

    @Test
    void unreachableRegion_isAProblemWithoutAPolicy() {
        sessions.sources().behave(DUBLIN, Behaviour.failing(Reason.UNREACHABLE));

        Health permissions = health(sessions.live("eu-west-1").ask(QUESTION), "permissions");

        assertThat(permissions.state()).isEqualTo(Health.State.PROBLEM);
        assertThat(permissions.remedy()).isNull();
    }

    @Test
    void checkThatFails_isUnknown() {
        Response response = sessions.live("eu-west-1", check(() -> {
                    throw new IllegalStateException("boom");
                }))
                .ask(QUESTION);

        assertThat(health(response, "own").state()).isEqualTo(Health.State.UNKNOWN);
        assertThat(response.complete()).isTrue();
    }

    @Test
    void checkThatHangs_isUnknownAfterTheTime() {
        Response response = sessions.live("eu-west-1", check(() -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return Health.ok("never");
                }))
                .ask(new CheckupQuestion(Duration.ofMillis(300)));

        assertThat(health(response, "own").state()).isEqualTo(Health.State.UNKNOWN);
    }

    @Test
    void problem_makesTheAnswerIncomplete_andIsInTheRows() {
        Response response = sessions.live("eu-west-1", check(() -> Health.problem("bad", "mend it")))
                .ask(QUESTION);

        assertThat(response.complete()).isFalse();
        assertThat(response.answer().rows().orElseThrow().rows()).contains(List.of("own", "problem", "bad", "mend it"));
    }

    private void denyEverything() {
        behaveEverywhere(Behaviour.failing(Reason.ACCESS_DENIED));
    }

    private void behaveEverywhere(Behaviour behaviour) {
        FakeSources sources = sessions.sources().behave(DUBLIN, behaviour);
        sources.regions().behave(behaviour);
        sources.access().behave(DUBLIN, behaviour);
        for (AccessGate gate : AccessGate.values()) {
            sources.access().behave(DUBLIN, gate, behaviour);
        }
        for (TargetCall call : TargetCall.values()) {
            sources.targets().behave(DUBLIN, call, behaviour);
        }
    }

    private static HealthCheck check(Supplier<Health> health) {
        return check("own", health);
    }

    private static HealthCheck check(String name, Supplier<Health> health) {
        return new HealthCheck() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Health check() {
                return health.get();
            }
        };
    }

    private static Health health(Response response, String check) {
        return ((DoctorAnswer) response.answer())
                .checks().stream()
                        .filter(result -> result.check().equals(check))
                        .findFirst()
                        .orElseThrow()
                        .health();
    }
}
