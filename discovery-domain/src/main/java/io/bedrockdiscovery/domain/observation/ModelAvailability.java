package io.bedrockdiscovery.domain.observation;

import io.bedrockdiscovery.domain.model.Partition;
import org.jspecify.annotations.Nullable;

/**
 * A region's answer to {@code GetFoundationModelAvailability}. Each part is null where AWS did not send it.
 *
 * @param agreement the state of the agreement, such as {@code AVAILABLE} or {@code PENDING}
 * @param authorization the authorization of the account, such as {@code AUTHORIZED}
 * @param entitlement the entitlement of the account, such as {@code AVAILABLE}
 * @param regionAvailability the availability in the region, such as {@code AVAILABLE}
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_GetFoundationModelAvailability.html">
 *     GetFoundationModelAvailability</a>
 */
public record ModelAvailability(
        @Nullable String agreement,
        @Nullable String authorization,
        @Nullable String entitlement,
        @Nullable String regionAvailability) {
    private static final String AVAILABLE = "AVAILABLE";
    private static final String NOT_AVAILABLE = "NOT_AVAILABLE";

    /**
     * Returns the verdict: one part that refuses decides; a part that is absent or not understood leaves it open. An
     * agreement that is missing or pending refuses in GovCloud only, where it has to be made before the first call.
     *
     * @param partition the partition of the account
     * @see <a href="https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html">Access to models</a>
     */
    public Accessibility accessibility(Partition partition) {
        boolean agreementOpen = NOT_AVAILABLE.equals(agreement) || "PENDING".equals(agreement);
        boolean refused = (agreementOpen && partition.equals(Partition.GOVCLOUD))
                || "NOT_AUTHORIZED".equals(authorization)
                || NOT_AVAILABLE.equals(entitlement)
                || NOT_AVAILABLE.equals(regionAvailability);
        if (refused) {
            return Accessibility.NOT_ACCESSIBLE;
        }
        boolean granted = "AUTHORIZED".equals(authorization)
                && AVAILABLE.equals(entitlement)
                && AVAILABLE.equals(regionAvailability);
        if (granted && agreementOpen) {
            return Accessibility.FIRST_CALL_SUBSCRIBES;
        }
        return granted && AVAILABLE.equals(agreement) ? Accessibility.ACCESSIBLE : Accessibility.UNKNOWN;
    }
}
