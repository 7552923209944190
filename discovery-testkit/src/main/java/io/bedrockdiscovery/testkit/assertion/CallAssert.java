package io.bedrockdiscovery.testkit.assertion;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.model.InvocationMode;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.route.RouteCriteria;

/**
 * Assertions that a model can be called. Each condition asks the discovery again under all conditions so far, and fails at once
 * if there is no route.
 */
public final class CallAssert {
    private final BedrockDiscovery discovery;
    private final String name;
    private final RouteCriteria criteria;
    private final ResolutionAssert resolution;

    CallAssert(BedrockDiscovery discovery, String name, RouteCriteria criteria) {
        this.discovery = discovery;
        this.name = name;
        this.criteria = criteria;
        this.resolution = new ResolutionAssert(discovery.resolve(name, criteria))
                .as("a call of %s", name)
                .hasRoute();
    }

    /** Verifies that the call can be made from a region. */
    public CallAssert from(String regionId) {
        return under(criteria.callingFrom(new Region(regionId)));
    }

    /** Verifies that the call can run within a residency, such as {@code eu}. */
    public CallAssert within(String residency) {
        return under(criteria.within(residency));
    }

    /** Verifies that the call can be made in a mode. */
    public CallAssert via(InvocationMode mode) {
        return under(criteria.via(mode));
    }

    /** Verifies the string that is passed as {@code modelId}. */
    public CallAssert passing(String modelId) {
        resolution.passes(modelId);
        return this;
    }

    /** Verifies the regions where the call may run, in any order. */
    public CallAssert runningIn(String... regionIds) {
        resolution.runsIn(regionIds);
        return this;
    }

    private CallAssert under(RouteCriteria narrower) {
        return new CallAssert(discovery, name, narrower);
    }
}
