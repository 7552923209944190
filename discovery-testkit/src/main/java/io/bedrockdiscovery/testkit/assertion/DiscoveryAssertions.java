package io.bedrockdiscovery.testkit.assertion;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.route.RegionRanking;
import io.bedrockdiscovery.domain.route.Resolution;

/**
 * The entry points of the assertions; import them statically, next to those of AssertJ.
 *
 * <pre>{@code
 * assertThat(discovery).canCall("nova-pro").from("eu-west-1").within("eu").passing("eu.amazon.nova-pro-v1:0");
 * }</pre>
 */
public final class DiscoveryAssertions {
    private DiscoveryAssertions() {}

    /** Returns assertions about the answers of a discovery. */
    public static BedrockDiscoveryAssert assertThat(BedrockDiscovery actual) {
        return new BedrockDiscoveryAssert(actual);
    }

    /** Returns assertions about the answer to a request for a route. */
    public static ResolutionAssert assertThat(Resolution actual) {
        return new ResolutionAssert(actual);
    }

    /** Returns assertions about a ranking of regions. */
    public static RegionRankingAssert assertThat(RegionRanking actual) {
        return new RegionRankingAssert(actual);
    }

    /** Returns assertions about a catalogue. */
    public static CatalogAssert assertThat(Catalog actual) {
        return new CatalogAssert(actual);
    }
}
