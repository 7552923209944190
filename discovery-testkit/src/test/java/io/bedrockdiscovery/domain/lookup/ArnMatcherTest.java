package io.bedrockdiscovery.domain.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.testkit.fixture.NamedWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests names that are ARNs. */
final class ArnMatcherTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final ModelNameResolver RESOLVER = new ModelNameResolver(NamedWorld.CATALOG);

    @Test
    void arnOfAModel_isTheModel_andItsRegionIsWishedFor() {
        NameMatch.Found found = found("arn:aws:bedrock:us-east-1::foundation-model/deepseek.v3.2");

        assertThat(found.modelId()).isEqualTo(new ModelId(NamedWorld.DEEPSEEK));
        assertThat(found.from()).isEqualTo(VIRGINIA);
        assertThat(found.notes()).isEmpty();
        assertThat(found("arn:aws:bedrock:::foundation-model/deepseek.v3.2").from())
                .isNull();
    }

    @Test
    void arnOfAModelWithAnAccount_isTheModelWithARemark() {
        assertThat(found("arn:aws:bedrock:us-east-1:111122223333:foundation-model/deepseek.v3.2")
                        .notes())
                .containsExactly("AWS refuses the ARN of a foundation model with an account; right is"
                        + " arn:aws:bedrock:us-east-1::foundation-model/deepseek.v3.2");
    }

    @Test
    void arnOfAProfile_isTheProfile() {
        NameMatch.Found found =
                found("arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.anthropic.claude-sonnet-4-6");

        assertThat(found.profile()).isEqualTo(new ProfileWish("us.anthropic.claude-sonnet-4-6", false));
        assertThat(found.from()).isEqualTo(VIRGINIA);
        assertThat(found.notes()).isEmpty();
        assertThat(found(NamedWorld.TEAM).profile()).isEqualTo(new ProfileWish("a1b2c3d4e5f6", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:bedrock:us-east-1::inference-profile/us.anthropic.claude-sonnet-4-6",
                "arn:aws:bedrock:us-east-1:inference-profile/us.anthropic.claude-sonnet-4-6"
            })
    void arnOfAProfileWithoutAccount_isTheProfileWithARemark(String arn) {
        assertThat(found(arn).profile()).isEqualTo(new ProfileWish("us.anthropic.claude-sonnet-4-6", false));
        assertThat(found(arn).notes())
                .containsExactly("AWS refuses the ARN of a profile without the account; right is"
                        + " arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.anthropic.claude-sonnet-4-6");
    }

    @Test
    void idOfAProfileInAnArnOfAModel_isExplained() {
        NameMatch.Found found = found("arn:aws:bedrock:us-east-1::foundation-model/us.anthropic.claude-sonnet-4-6");

        assertThat(found.profile()).isEqualTo(new ProfileWish("us.anthropic.claude-sonnet-4-6", false));
        assertThat(found.notes())
                .singleElement()
                .asString()
                .startsWith("us.anthropic.claude-sonnet-4-6 is an inference profile and no model")
                .endsWith("right is"
                        + " arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.anthropic.claude-sonnet-4-6");
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:bedrock:us-east-1:111122223333:provisioned-model/abcdefghijkl, PROVISIONED_THROUGHPUT",
        "arn:aws:bedrock:us-east-1:111122223333:custom-model-deployment/abcdefghijkl, CUSTOM_DEPLOYMENT",
        "arn:aws:bedrock:us-east-1:111122223333:imported-model/abcdefghijkl, IMPORTED_MODEL",
        "arn:aws:bedrock:us-east-1:111122223333:prompt-router/abcdefghijkl, PROMPT_ROUTER",
        "arn:aws:bedrock:us-east-1:111122223333:default-prompt-router/anthropic.claude:1, PROMPT_ROUTER",
        "arn:aws:sagemaker:us-east-1:111122223333:endpoint/my-endpoint, MARKETPLACE_ENDPOINT",
        "arn:aws:sagemaker:us-east-1:111122223333:inference-profile/us.anthropic.claude-sonnet-4-6, UNKNOWN",
        "arn:aws-cn:bedrock:us-east-1:111122223333:inference-profile/us.anthropic.claude-sonnet-4-6, UNKNOWN",
        "arn:aws:s3:us-east-1::foundation-model/deepseek.v3.2, UNKNOWN",
        "arn:aws:iam:us-east-1:111122223333:provisioned-model/abcdefghijkl, UNKNOWN",
        "arn:aws:bedrock:us-east-1:111122223333:custom-model/amazon.nova-pro-v1:0/abc, CUSTOM_MODEL",
        "arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/zzzzzzzzzzzz, APPLICATION_PROFILE",
        "arn:aws:s3:::my-bucket, UNKNOWN"
    })
    void arnOfAnotherTarget_isToldAsWhatItIs(String arn, OtherTarget.Kind kind) {
        assertThat(RESOLVER.find(arn)).isInstanceOfSatisfying(NameMatch.Other.class, other -> {
            assertThat(other.target().kind()).isEqualTo(kind);
            assertThat(other.explain(arn)).contains(kind.noun());
        });
    }

    @Test
    void versionThatDoesNotExist_isLeftAwayInAnArnToo() {
        NameMatch.Found found = found("arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-opus-4-6-v1:0");

        assertThat(found.modelId()).isEqualTo(new ModelId(NamedWorld.OPUS_4_6));
        assertThat(found.notes()).singleElement().asString().startsWith("there is no 'anthropic.claude-opus-4-6-v1:0'");
    }

    @Test
    void arnThatNamesTheWrongKindOfProfile_isCorrected_inItsOwnRegion() {
        assertThat(found("arn:aws:bedrock:us-west-2:111122223333:application-inference-profile/us." + NamedWorld.FABLE)
                        .notes())
                .containsExactly("the ARN names the wrong kind of profile; right is"
                        + " arn:aws:bedrock:us-west-2:111122223333:inference-profile/us." + NamedWorld.FABLE);
    }

    @Test
    void arnOfAProfileWithoutARegion_isCorrectedToTheListedOne() {
        assertThat(found("arn:aws:bedrock:::inference-profile/us." + NamedWorld.FABLE)
                        .notes())
                .containsExactly("AWS refuses the ARN of a profile without the account; right is"
                        + " arn:aws:bedrock:us-east-1:111122223333:inference-profile/us." + NamedWorld.FABLE);
    }

    @Test
    void arnOfNothingListed_getsTheNearestModels() {
        assertThat(RESOLVER.find("arn:aws:bedrock:us-east-1::foundation-model/deepseek.v3.3"))
                .isInstanceOfSatisfying(
                        NameMatch.NotFound.class,
                        missing -> assertThat(missing.nearest()).containsExactly(new ModelId(NamedWorld.DEEPSEEK)));
    }

    @Test
    void routersPrefix_mayStandBeforeAnArn() {
        assertThat(found("bedrock/converse/" + NamedWorld.TEAM).profile())
                .isEqualTo(new ProfileWish("a1b2c3d4e5f6", true));
    }

    private static NameMatch.Found found(String name) {
        return (NameMatch.Found) RESOLVER.find(name);
    }
}
