package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The targets of an account, and the questions that need them: how to call a model, and what a name means. */
final class TargetsCommandTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final String VARIANT = "amazon.nova-pro-v1:0:24k";
    private static final String OWN = "arn:aws:bedrock:us-east-1:111122223333:";
    private static final String ARN = OWN + "provisioned-model/abcdefghijkl";
    private static final String RESOLVE = "resolve " + VARIANT + " --from us-east-1 --via provisioned";

    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(World.builder()
            .region(
                    "us-east-1",
                    region -> region.model(FoundationModelBuilder.of(VARIANT)
                                    .in("us-east-1")
                                    .inferenceTypes(InferenceType.PROVISIONED)
                                    .build())
                            .model(FoundationModelBuilder.of("amazon.nova-pro-v1:0")
                                    .in("us-east-1")
                                    .inferenceTypes(InferenceType.ON_DEMAND, InferenceType.PROVISIONED)
                                    .build()))
            .region("us-west-2", region -> region)
            .build());

    @Test
    void json_isAsDocumented() {
        list(throughput("InService"));

        CommandResult result = environment.run("targets --output json");

        assertThat(result.code()).isZero();
        result.assertPrinted("targets");
    }

    @Test
    void kindAndRegion_restrictTheList_andTheCalls() {
        list(throughput("InService"));

        assertThat(environment
                        .run("targets --kind provisioned --region us-east-1 --output csv")
                        .out())
                .isEqualTo(String.join(
                        "\r\n",
                        "region,kind,passAsModelId,name,modelId,status,destinations,detail",
                        "us-east-1,provisioned," + ARN + ",batch," + VARIANT + ",InService,us-east-1,",
                        ""));
        assertThat(environment.sources().targets().calls()).isEqualTo(2);
        assertThat(environment.run("targets --kind on-demand").out()).contains("1 target\n");
        assertThat(environment.sources().targets().calls()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CANCELLED")
    void failedList_isUnknownInTheAnswersThatNeedIt_andInNoOther(Reason reason) {
        for (TargetCall call : TargetCall.values()) {
            environment.sources().targets().behave(VIRGINIA, call, Behaviour.failing(reason));
        }

        assertThat(environment.run("scan").code()).isZero();
        assertThat(environment.run("models").code()).isZero();
        assertThat(environment
                        .run("resolve amazon.nova-pro-v1:0 --from us-east-1")
                        .code())
                .isZero();
        CommandResult targets = environment.run("targets");
        assertThat(targets.code()).isEqualTo(3);
        assertThat(targets.err()).contains("us-east-1", "promptRouters", reason.word());
        CommandResult resolved = environment.run(RESOLVE);
        assertThat(resolved.code()).isEqualTo(3);
        assertThat(resolved.out()).isEmpty();
        assertThat(resolved.err()).contains(reason.word());
        assertThat(environment.run("models --mantle").code()).isEqualTo(3);
    }

    @Test
    void scan_makesNoneOfTheCalls() {
        environment.run("scan --refresh");
        environment.run("models");

        assertThat(environment.sources().targets().calls()).isZero();
    }

    @Test
    void throughputInService_isResolvedToItsArn_neverToTheModel() {
        list(throughput("InService"));

        assertThat(environment.run(RESOLVE)).isEqualTo(new CommandResult(0, ARN + "\n", ""));
    }

    @Test
    void noThroughput_isRefusedWithAdvice() {
        CommandResult result = environment.run(RESOLVE);

        assertThat(result.code()).isEqualTo(5);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("create one");
    }

    @Test
    void throughputThatIsNotInService_hasToBeWaitedFor() {
        list(throughput("Creating"));

        CommandResult result = environment.run(RESOLVE);

        assertThat(result.code()).isEqualTo(5);
        assertThat(result.err()).contains(ARN + " is Creating", "wait");
    }

    @Test
    void route_listsProvisionedOnlyWithAThroughput() {
        assertThat(environment
                        .run("route amazon.nova-pro-v1:0 --from us-east-1")
                        .out())
                .doesNotContain("provisioned");

        environment.clock().advance(java.time.Duration.ofDays(2));
        list(new TargetEntry(
                ARN,
                "batch",
                "InService",
                List.of("arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0"),
                null));
        assertThat(environment
                        .run("route amazon.nova-pro-v1:0 --from us-east-1")
                        .out())
                .contains(ARN);
    }

    @Test
    void importedModel_isResolvedByItsName() {
        String arn = OWN + "imported-model/abc";
        environment
                .sources()
                .targets()
                .listing(VIRGINIA, TargetCall.IMPORTED_MODELS, new TargetEntry(arn, "legal", null, List.of(), null));

        assertThat(environment.run("resolve legal --via imported-model"))
                .isEqualTo(new CommandResult(0, arn + "\n", ""));
    }

    @Test
    void arn_isShownAsWhatItIs() {
        list(throughput("InService"));

        assertThat(environment.run("show model " + ARN).out()).contains("provisioned", "batch");
        assertThat(environment.run("show profile " + ARN).out()).contains("provisioned", "batch");
        assertThat(environment.run("show model " + ARN + "x").code()).isEqualTo(5);
    }

    @Test
    void nameThatOnlyMantleLists_tellsHowItIsCalledThere() {
        environment
                .sources()
                .targets()
                .listing(VIRGINIA, TargetCall.MANTLE_MODELS, TargetEntry.of("openai.gpt-5.5"))
                .behave(new Region("us-west-2"), TargetCall.MANTLE_MODELS, Behaviour.failing(Reason.THROTTLED));

        CommandResult cached = environment.run("resolve openai.gpt-5.5 --cached");
        CommandResult result = environment.run("resolve openai.gpt-5.5");

        assertThat(cached.err()).doesNotContain("bedrock-mantle lists");
        assertThat(result.code()).isEqualTo(5);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains(
                        "bedrock-mantle lists openai.gpt-5.5 in us-east-1", "https://bedrock-mantle.us-east-1.api.aws")
                .contains("unknown: us-west-2 (mantleModels): throttled");
        assertThat(environment.run("resolve nowhere").err()).contains("asked: the lists of the Bedrock runtime");
    }

    @Test
    void models_addThoseOfMantleWhenAsked() {
        environment.sources().targets().listing(VIRGINIA, TargetCall.MANTLE_MODELS, TargetEntry.of("openai.gpt-5.5"));

        assertThat(environment.run("models").out()).doesNotContain("gpt-5.5");
        assertThat(environment.run("models --mantle").out()).contains("openai.gpt-5.5", "mantle");
        assertThat(environment.run("models --provider nobody").err()).contains("--mantle");
    }

    private void list(TargetEntry entry) {
        environment.sources().targets().listing(VIRGINIA, TargetCall.PROVISIONED_THROUGHPUTS, entry);
    }

    private static TargetEntry throughput(String status) {
        return new TargetEntry(
                ARN, "batch", status, List.of("arn:aws:bedrock:us-east-1::foundation-model/" + VARIANT), null);
    }
}
