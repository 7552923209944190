package io.bedrockdiscovery.domain.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.TargetCall;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OwnTargetsTest {
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final Region OREGON = new Region("us-west-2");
    private static final ModelId NOVA = new ModelId("amazon.nova-pro-v1:0");
    private static final ModelId CLAUDE = new ModelId("anthropic.claude-fable-5");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROVISIONED | provisioned throughputs | create one for this model id, or take another --via",
                "CUSTOM_DEPLOYMENT | custom model deployments | deploy a custom model that is based on it",
                "IMPORTED_MODEL | imported models | an imported model is called by its own name or ARN",
                "PROMPT_ROUTER | prompt routers | name a prompt router by its own name or ARN, or create one of this model alone",
                "MARKETPLACE_ENDPOINT | Marketplace endpoints | name an endpoint by its own ARN"
            })
    void noTarget_isExplainedWithWhatToDo(InvocationMode mode, String things, String remedy) {
        assertThat(OwnTargets.NOT_ASKED.explainNone(mode, VIRGINIA, NOVA))
                .isEqualTo("none of the " + things + " of this account serves it; " + remedy);
    }

    @Test
    void listThatIsNotKnown_isExplainedByItsFailure() {
        OwnTargets own = new OwnTargets(
                List.of(),
                List.of(new UnknownTargetCall(
                        VIRGINIA, TargetCall.PROMPT_ROUTERS, new Failure(Reason.THROTTLED, "slow down"))));

        assertThat(own.explainNone(InvocationMode.PROMPT_ROUTER, VIRGINIA, NOVA))
                .isEqualTo("the list of prompt routers is not known (slow down)");
        assertThat(own.explainNone(InvocationMode.PROMPT_ROUTER, OREGON, NOVA)).startsWith("none of the");
        assertThat(own.explainNone(InvocationMode.IMPORTED_MODEL, VIRGINIA, NOVA))
                .startsWith("none of the");
    }

    @Test
    void targetThatIsNotInService_isExplainedByItsState() {
        OwnTargets own = new OwnTargets(List.of(router(VIRGINIA, NOVA, "CREATING")), List.of());

        assertThat(own.serving(VIRGINIA, NOVA)).isEmpty();
        assertThat(own.explainNone(InvocationMode.PROMPT_ROUTER, VIRGINIA, NOVA))
                .isEqualTo("router is CREATING; wait until it is in service");
        assertThat(own.explainNone(InvocationMode.PROMPT_ROUTER, OREGON, NOVA)).startsWith("none of the");
        assertThat(own.explainNone(InvocationMode.PROMPT_ROUTER, VIRGINIA, CLAUDE))
                .startsWith("none of the");
        assertThat(own.explainNone(InvocationMode.PROVISIONED, VIRGINIA, NOVA)).startsWith("none of the");
    }

    @Test
    void targetInService_servesItsModelFromItsRegion() {
        Target router = router(VIRGINIA, NOVA, "AVAILABLE");
        OwnTargets own = new OwnTargets(List.of(router), List.of());

        assertThat(own.serving(VIRGINIA, NOVA)).containsExactly(router);
        assertThat(own.serving(OREGON, NOVA)).isEmpty();
        assertThat(own.serving(VIRGINIA, CLAUDE)).isEmpty();
    }

    @Test
    void throughputOfACustomModel_doesNotServeItsBase() {
        assertThat(throughput(null).serves(NOVA)).isTrue();
        assertThat(throughput("arn:aws:bedrock:us-east-1:111122223333:custom-model/x/y")
                        .serves(NOVA))
                .isFalse();
    }

    private static Target router(Region region, ModelId model, String status) {
        return new Target(region, TargetKind.PROMPT_ROUTER, "router", null, model, null, status, null, null);
    }

    private static Target throughput(@Nullable String customModel) {
        return new Target(
                VIRGINIA, TargetKind.PROVISIONED, "throughput", null, NOVA, customModel, "InService", null, null);
    }
}
