package io.bedrockdiscovery.aws.internal.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PolicyDenialTest {
    private static final String START = "User: arn:aws:iam::111122223333:user/dev is not authorized to perform: "
            + "bedrock:ListFoundationModels on resource: * ";

    @ParameterizedTest
    @CsvSource({
        "with an explicit deny in an identity-based policy, IDENTITY_BASED",
        "with an explicit deny in a resource-based policy, RESOURCE_BASED",
        "with an explicit deny in a permissions boundary, PERMISSIONS_BOUNDARY",
        "with an explicit deny in a session policy, SESSION",
        "with an explicit deny in a service control policy, SERVICE_CONTROL",
        "with an explicit deny in a resource control policy, RESOURCE_CONTROL",
        "with an explicit deny in a VPC endpoint policy, VPC_ENDPOINT",
        "with an explicit deny in the role trust policy, ROLE_TRUST",
        "With An Explicit Deny In A Service Control Policy: arn:aws:organizations::1:policy/p-1, SERVICE_CONTROL",
        "with an explicit deny in a vpc endpoint policy, VPC_ENDPOINT"
    })
    void explicitDeny_hasItsKind(String end, PolicyKind kind) {
        assertThat(PolicyDenial.of(START + end)).contains(new PolicyDenial(kind, true));
    }

    @ParameterizedTest
    @CsvSource({
        "because no identity-based policy allows the action, IDENTITY_BASED",
        "because no resource-based policy allows the action, RESOURCE_BASED",
        "because no permissions boundary allows the action, PERMISSIONS_BOUNDARY",
        "because no session policy allows the action, SESSION",
        "because no service control policy allows the action, SERVICE_CONTROL",
        "because no resource control policy allows the action, RESOURCE_CONTROL",
        "because no VPC endpoint policy allows the action, VPC_ENDPOINT",
        "because no role trust policy allows the sts:AssumeRole action, ROLE_TRUST",
        "Because No Identity-Based Policy Allows the action, IDENTITY_BASED"
    })
    void implicitDeny_hasItsKind(String end, PolicyKind kind) {
        assertThat(PolicyDenial.of(START + end)).contains(new PolicyDenial(kind, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no", "You are not authorized to perform this operation.", "an explicit deny in a mood"})
    void messageWithoutAPolicy_isNoDenialByOne(String message) {
        assertThat(PolicyDenial.of(message)).isEmpty();
    }

    @Test
    void onlyPoliciesOfTheOrganization_needItsAdministrator() {
        assertThat(PolicyKind.values())
                .filteredOn(PolicyKind::isOfOrganization)
                .containsExactly(PolicyKind.SERVICE_CONTROL, PolicyKind.RESOURCE_CONTROL);
    }
}
