package io.bedrockdiscovery.application.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.observation.Accessibility;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the words for users about verdicts on access. */
final class AccessReasonTest {
    @ParameterizedTest
    @EnumSource(Reason.class)
    void reasonOfACall_isInPlainWords_andProgramsReadTheSameAsBefore(Reason reason) {
        AccessReason told = AccessReason.of(new Failure(reason, "the cause"));

        assertThat(told.word()).isEqualTo(reason.word());
        assertThat(told.text()).doesNotContain("-").isNotEqualTo("other");
    }

    @Test
    void callOfAnotherFailure_isExplainedByIt() {
        assertThat(AccessReason.of(new Failure(Reason.OTHER, "the sample world does not know"))
                        .text())
                .isEqualTo("the sample world does not know");
    }

    @Test
    void closedRegion_isExplained() {
        assertThat(AccessReason.of(RegionStatus.NOT_OPTED_IN).text())
                .isEqualTo("the account has not opted in to this region");
        assertThat(AccessReason.of(RegionStatus.NOT_OFFERED).text()).isEqualTo("Bedrock is not offered in this region");
    }

    @Test
    void missingParts_areNamed() {
        assertThat(AccessReason.explain(
                        Accessibility.NOT_ACCESSIBLE,
                        new ModelAvailability("AVAILABLE", "NOT_AUTHORIZED", "NOT_AVAILABLE", "AVAILABLE")))
                .isEqualTo("the account is not authorized, the account has no entitlement");
        assertThat(AccessReason.explain(
                        Accessibility.FIRST_CALL_SUBSCRIBES,
                        new ModelAvailability("NOT_AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE")))
                .isEqualTo("the first call accepts the agreement");
        assertThat(AccessReason.explain(
                        Accessibility.ACCESSIBLE,
                        new ModelAvailability("AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE")))
                .isNull();
    }
}
