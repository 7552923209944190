package io.bedrockdiscovery.domain.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The evaluator allows and denies as IAM does; otherwise the tests that use it would prove nothing. */
final class IamRequestTest {
    private static final String ARN = "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0";
    private static final IamRequest CALL =
            new IamRequest("bedrock:InvokeModel", ARN, Map.of("aws:RequestedRegion", "us-east-1"));

    @Test
    void request_isDeniedByDefault() {
        assertThat(CALL.isAllowedBy(policy())).isFalse();
        assertThat(CALL.isAllowedBy(policy(statement("Allow", "bedrock:InvokeModel", ARN))))
                .isTrue();
        assertThat(CALL.isAllowedBy(policy(statement("Allow", "bedrock:Converse", ARN))))
                .isFalse();
        assertThat(CALL.isAllowedBy(policy(statement("Allow", "bedrock:InvokeModel", ARN + "x"))))
                .isFalse();
    }

    @Test
    void wildcards_matchAndActionsIgnoreCase() {
        assertThat(CALL.isAllowedBy(policy(statement("Allow", "Bedrock:invoke*", "arn:aws:bedrock:*::*/amazon.*"))))
                .isTrue();
        assertThat(CALL.isAllowedBy(policy(statement("Allow", "*", "arn:aws:bedrock:us-east-?::*"))))
                .isTrue();
        assertThat(CALL.isAllowedBy(policy(statement("Allow", "*", "arn:aws:bedrock:us-west-?::*"))))
                .isFalse();
        assertThat(CALL.isAllowedBy(policy(statement("Allow", "*", ARN.replace('.', 'x')))))
                .isFalse();
    }

    @Test
    void deny_overridesEveryAllow() {
        assertThat(CALL.isAllowedBy(policy(statement("Allow", "*", "*"), statement("Deny", "*", ARN))))
                .isFalse();
        assertThat(CALL.isAllowedBy(policy(statement("Allow", "*", "*"), statement("Deny", "*", "arn:x"))))
                .isTrue();
    }

    @Test
    void conditions_mustAllBeMet() {
        assertThat(CALL.isAllowedBy(policy(conditioned(Map.of("aws:RequestedRegion", "us-east-1")))))
                .isTrue();
        assertThat(CALL.isAllowedBy(policy(conditioned(Map.of("aws:RequestedRegion", List.of("x", "us-east-1"))))))
                .isTrue();
        assertThat(CALL.isAllowedBy(policy(conditioned(Map.of("aws:RequestedRegion", "us-west-2")))))
                .isFalse();
        assertThat(CALL.isAllowedBy(policy(conditioned(Map.of("bedrock:InferenceProfileArn", "arn:x")))))
                .isFalse();
    }

    @Test
    void unknownElements_areRefused() {
        Map<String, Object> like = Map.of(
                "Effect", "Allow", "Action", "*", "Resource", "*", "Condition", Map.of("StringLike", Map.of("a", "b")));
        assertThatThrownBy(() -> CALL.isAllowedBy(policy(like))).hasMessageContaining("operator");
        assertThatThrownBy(() -> CALL.isAllowedBy(policy(Map.of("NotAction", "*"))))
                .hasMessageContaining("statement");
    }

    private static Map<String, Object> policy(Object... statements) {
        return Map.of("Version", "2012-10-17", "Statement", List.of(statements));
    }

    private static Map<String, Object> statement(String effect, String action, String resource) {
        return Map.of("Effect", effect, "Action", List.of(action), "Resource", resource);
    }

    private static Map<String, Object> conditioned(Map<String, Object> equal) {
        return Map.of("Effect", "Allow", "Action", "*", "Resource", "*", "Condition", Map.of("StringEquals", equal));
    }
}
