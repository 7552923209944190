package io.bedrockdiscovery.testkit.assertion;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.route.RankingCriteria;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import org.assertj.core.api.AbstractAssert;

/** Assertions about the answers of a discovery, each asked without a request to AWS. */
public final class BedrockDiscoveryAssert extends AbstractAssert<BedrockDiscoveryAssert, BedrockDiscovery> {
    BedrockDiscoveryAssert(BedrockDiscovery actual) {
        super(actual, BedrockDiscoveryAssert.class);
    }

    /** Verifies that a model can be called from some region; the assertion that is returned narrows that down. */
    public CallAssert canCall(String name) {
        isNotNull();
        return new CallAssert(actual, name, RouteCriteria.ANY);
    }

    /** Verifies that a model cannot be called as asked, and that this is known. */
    public ResolutionAssert cannotCall(String name, RouteCriteria criteria) {
        isNotNull();
        return new ResolutionAssert(actual.resolve(name, criteria)).isKnown().hasNoRoute();
    }

    /** Verifies that it is not known whether a model can be called as asked. */
    public ResolutionAssert doesNotKnow(String name, RouteCriteria criteria) {
        isNotNull();
        return new ResolutionAssert(actual.resolve(name, criteria)).isNotKnown().hasNoRoute();
    }

    /** Verifies the regions from which a model can be called, best first. */
    public RegionRankingAssert ranks(String name, String... regionIds) {
        isNotNull();
        return new RegionRankingAssert(actual.bestRegions(name, RankingCriteria.ANY)).hasRegions(regionIds);
    }

    /** Verifies that everything is known. */
    public BedrockDiscoveryAssert isKnown() {
        isNotNull();
        new CatalogAssert(actual.catalog()).isKnown();
        return this;
    }

    /** Returns assertions about the catalogue. */
    public CatalogAssert catalog() {
        isNotNull();
        return new CatalogAssert(actual.catalog());
    }
}
