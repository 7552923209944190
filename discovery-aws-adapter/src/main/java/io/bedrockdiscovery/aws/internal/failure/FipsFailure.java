package io.bedrockdiscovery.aws.internal.failure;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.Reason;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The failures of calls for which the user asks for FIPS endpoints. Only regions in the United States and Canada have
 * such endpoints, and not every service has one in each of them.
 *
 * @see <a href="https://aws.amazon.com/compliance/fips/">FIPS endpoints by service</a>
 */
final class FipsFailure {
    private FipsFailure() {}

    /**
     * Returns the failure where FIPS endpoints are its cause; empty if they are not.
     *
     * @param hasDns tells whether names in the partition of a region resolve
     */
    static Optional<Failure> of(Region region, Throwable failure, Predicate<Region> hasDns) {
        if (CausalChain.hasMessage(failure, "FIPS and custom endpoint")) {
            return Optional.of(new Failure(
                    Reason.OTHER,
                    "FIPS endpoints are asked for together with an endpoint override, of which the SDK takes only one; "
                            + "unset AWS_USE_FIPS_ENDPOINT or the override"));
        }
        return CausalChain.first(failure, UnknownHostException.class)
                .filter(FipsFailure::isAboutFips)
                .filter(unknown -> !mayHaveFips(region) || hasDns.test(region))
                .map(unknown -> new Failure(
                        Reason.UNREACHABLE,
                        "FIPS endpoints are asked for and this region has none (" + host(unknown)
                                + "); unset AWS_USE_FIPS_ENDPOINT, or name regions that have them with --regions"));
    }

    /** Returns whether the name that does not resolve is that of a FIPS endpoint. */
    static boolean isAboutFips(UnknownHostException failure) {
        return CausalChain.message(failure).contains("-fips.");
    }

    /** Returns the name alone; Java adds its reason to the first of several failures only. */
    private static String host(UnknownHostException failure) {
        return CausalChain.message(failure).split(":", 2)[0];
    }

    private static boolean mayHaveFips(Region region) {
        return region.id().startsWith("us-") || region.id().startsWith("ca-");
    }
}
