package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region as EC2 describes it to an account.
 *
 * @param optInStatus the opt-in status; null where EC2 did not send it
 * @param geography the English names of the countries in which the region lies; empty where EC2 did not send them
 * @see <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Region.html">Region</a>
 */
public record RegionDescription(Region region, @Nullable OptInStatus optInStatus, List<String> geography) {
    public RegionDescription {
        requireNonNull(region, "region is null");
        geography = List.copyOf(geography);
    }

    /** Returns whether the account has not opted in to the region, according to EC2. */
    public boolean isNotOptedIn() {
        return OptInStatus.NOT_OPTED_IN.equals(optInStatus);
    }
}
