package io.bedrockdiscovery.domain.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * What {@code GetFoundationModelAvailability} says of a model in a region; each part null where AWS did not send it.
 *
 * @param agreement whether an agreement is there, such as {@code AVAILABLE} or {@code PENDING}
 * @param authorization such as {@code AUTHORIZED}
 * @param entitlement such as {@code AVAILABLE}
 * @param regionAvailability such as {@code AVAILABLE}
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_GetFoundationModelAvailability.html">
 *     GetFoundationModelAvailability</a>
 */
public record AccessAxes(
        @Nullable String agreement,
        @Nullable String authorization,
        @Nullable String entitlement,
        @Nullable String regionAvailability) {
    private static final String AVAILABLE = "AVAILABLE";

    /** What the four parts come to: one that refuses decides, and one that cannot be read leaves it open. */
    public AccessVerdict verdict() {
        boolean refused = "NOT_AVAILABLE".equals(agreement)
                || "PENDING".equals(agreement)
                || "NOT_AUTHORIZED".equals(authorization)
                || "NOT_AVAILABLE".equals(entitlement)
                || "NOT_AVAILABLE".equals(regionAvailability);
        if (refused) {
            return AccessVerdict.NOT_ACCESSIBLE;
        }
        boolean granted = AVAILABLE.equals(agreement)
                && "AUTHORIZED".equals(authorization)
                && AVAILABLE.equals(entitlement)
                && AVAILABLE.equals(regionAvailability);
        return granted ? AccessVerdict.ACCESSIBLE : AccessVerdict.UNKNOWN;
    }
}
