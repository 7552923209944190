package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.FieldWorlds;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that users were reported to hold, each as the command line has to read it. */
final class FieldCasesNamesTest {
    private static final String OWN = "arn:aws:bedrock:us-east-1:111122223333:";
    private static final String US_SONNET = "us." + FieldWorlds.SONNET_4_5;

    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(FieldWorlds.names());

    @ParameterizedTest
    @CsvSource({"claude-fable-5, " + FieldWorlds.FABLE, "Claude Sonnet 4, " + FieldWorlds.SONNET_4})
    void case3_wholeIdOrNameWithoutItsProvider_isThatModelAndNoPartOfAnother(String name, String id) {
        CommandResult result = resolve(name, "us-east-1");

        assertThat(result.code()).isZero();
        assertThat(result.out()).isEqualTo("us." + id + "\n");
    }

    @Test
    void case3_partOfSeveralIds_staysAmbiguous() {
        CommandResult result = resolve("claude-opus-4", "us-east-1");

        assertThat(result.code()).isEqualTo(5);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("  " + FieldWorlds.OPUS_4_6 + "\n", "  " + FieldWorlds.OPUS_4_7 + "\n");
    }

    @Test
    void case4_idOfAProfile_isTheProfile_orNamesTheOneOfTheRegion() {
        CommandResult there = resolve(US_SONNET, "us-east-1");
        CommandResult elsewhere = resolve(US_SONNET, "eu-west-1");

        assertThat(there).isEqualTo(new CommandResult(0, US_SONNET + "\n", ""));
        assertThat(elsewhere.code()).isEqualTo(5);
        assertThat(elsewhere.out()).isEmpty();
        assertThat(elsewhere.err()).contains("eu-west-1", "eu." + FieldWorlds.SONNET_4_5);
    }

    @ParameterizedTest
    @CsvSource({
        "anthropic.claude-opus-4-6-v1[1m], us.anthropic.claude-opus-4-6-v1, [1m]",
        "us.anthropic.claude-sonnet-4-6:1m, us.anthropic.claude-sonnet-4-6, :1m"
    })
    void case5_suffixOfAClient_isSetAside_andSaid(String name, String id, String suffix) {
        assertReadAs(name, id, "took off '" + suffix + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "anthropic.claude-opus-4-6-v1:0, us.anthropic.claude-opus-4-6-v1, anthropic.claude-opus-4-6-v1",
        "anthropic.claude-opus-4-7-v1, us.anthropic.claude-opus-4-7, anthropic.claude-opus-4-7"
    })
    void case6_versionThatDoesNotExist_isLeftAway_andSaid(String name, String id, String read) {
        assertReadAs(name, id, "there is no '" + name + "'; read as " + read);
    }

    @ParameterizedTest
    @CsvSource({
        "bedrock/us.amazon.nova-pro-v1:0, us.amazon.nova-pro-v1:0",
        "bedrock/converse/" + OWN + "inference-profile/us.amazon.nova-pro-v1:0, us.amazon.nova-pro-v1:0"
    })
    void case7_prefixOfARouter_isSetAside_andSaid(String name, String id) {
        assertReadAs(name, id, "a router's prefix");
    }

    @Test
    void case8_arnOfAModelOrProfile_isWhatItNames() {
        assertThat(environment.run("resolve arn:aws:bedrock:us-east-1::foundation-model/deepseek.v3.2"))
                .satisfies(result -> assertThat(result.code()).isZero())
                .satisfies(result -> assertThat(result.out()).isEqualTo("deepseek.v3.2\n"));
        assertThat(resolve(OWN + "inference-profile/" + US_SONNET, "us-east-1"))
                .isEqualTo(new CommandResult(0, US_SONNET + "\n", ""));
    }

    @Test
    void case8_arnOfAProfileWithoutTheAccount_isReadWithTheRemarkThatAwsRefusesIt() {
        assertReadAs(
                "arn:aws:bedrock:us-east-1::inference-profile/" + US_SONNET,
                US_SONNET,
                "AWS refuses the ARN of a profile without the account");
    }

    @Test
    void case8_profileInTheArnOfAModel_isExplained() {
        assertReadAs(
                "arn:aws:bedrock:us-east-1::foundation-model/" + US_SONNET,
                US_SONNET,
                "is an inference profile and no model");
    }

    @Test
    void case9_beginningOfAProvider_findsTheModelsUnderBothOfItsIds() {
        CommandResult result = environment.run("models --provider moonshot --output json");

        assertThat(result.code()).isZero();
        assertThat(result.list("models"))
                .extracting("modelId")
                .isEqualTo(List.of("moonshot.kimi-k2-thinking", "moonshotai.kimi-k2.5"));
    }

    @Test
    void case10_modelThatOnlyMantleLists_isNoModelOfTheRuntime_andToldWithTheWayToCallIt() {
        environment
                .sources()
                .targets()
                .listing(new Region("us-east-1"), TargetCall.MANTLE_MODELS, TargetEntry.of("openai.gpt-5.5"));

        CommandResult result = resolve("openai.gpt-5.5", "us-east-1");

        assertThat(result.code()).isEqualTo(5);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains(
                        "bedrock-mantle lists openai.gpt-5.5 in us-east-1",
                        "https://bedrock-mantle.us-east-1.api.aws with the path /v1");
    }

    private void assertReadAs(String name, String id, String note) {
        CommandResult result = resolve(name, "us-east-1");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).isEqualTo(id + "\n");
        assertThat(result.err()).contains(note);
    }

    private CommandResult resolve(String name, String region) {
        return environment.runner().run(List.of("resolve", name, "--from", region));
    }
}
