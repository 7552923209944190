package io.bedrockdiscovery.testkit.assertion;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.route.Resolution;
import io.bedrockdiscovery.domain.route.Route;
import io.bedrockdiscovery.domain.route.RouteProblem;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Assertions about the answer to a request for a route. */
public final class ResolutionAssert extends AbstractAssert<ResolutionAssert, Resolution> {
    ResolutionAssert(Resolution actual) {
        super(actual, ResolutionAssert.class);
    }

    /** Verifies that there is a route. */
    public ResolutionAssert hasRoute() {
        Route unused = route();
        return this;
    }

    /** Verifies that there is no route. */
    public ResolutionAssert hasNoRoute() {
        isNotNull();
        actual.route()
                .ifPresent(route -> failWithMessage("expected no route, but %s can be passed", route.passAsModelId()));
        return this;
    }

    /** Verifies that there is no route for a reason of this kind. */
    public ResolutionAssert hasNoRoute(RouteProblem.Reason reason) {
        hasNoRoute();
        RouteProblem problem = actual.problem();
        if (problem == null || problem.reason() != reason) {
            failWithMessage("expected no route because of %s, but the problem is %s", reason, problem);
        }
        return this;
    }

    /** Verifies the string to pass as {@code modelId}. */
    public ResolutionAssert passes(String modelId) {
        String passed = route().passAsModelId();
        if (!passed.equals(modelId)) {
            throw failureWithActualExpected(passed, modelId, "expected %s to be passed, but it is %s", modelId, passed);
        }
        return this;
    }

    /** Verifies the region to call from. */
    public ResolutionAssert isFrom(String regionId) {
        isNotNull();
        Region region = actual.region();
        if (region == null || !region.id().equals(regionId)) {
            failWithMessage("expected a call from %s, but it is from %s", regionId, region);
        }
        return this;
    }

    /** Verifies the regions where the call may run, in any order. */
    public ResolutionAssert runsIn(String... regionIds) {
        Set<String> expected = new TreeSet<>(Arrays.asList(regionIds));
        Set<String> regions = route().destinations().regions().stream()
                .map(Region::id)
                .collect(Collectors.toCollection(TreeSet::new));
        if (route().destinations().anywhere() || !regions.equals(expected)) {
            failWithMessage("expected calls to run in %s, but they run in %s", expected, route().destinations());
        }
        return this;
    }

    /** Verifies that everything that the answer depends on is known. */
    public ResolutionAssert isKnown() {
        isNotNull();
        KnowledgeCheck.known(actual.knowledge()).ifPresent(this::failWithMessage);
        return this;
    }

    /** Verifies that something that the answer depends on is not known. */
    public ResolutionAssert isNotKnown() {
        isNotNull();
        KnowledgeCheck.notKnown(actual.knowledge()).ifPresent(this::failWithMessage);
        return this;
    }

    private Route route() {
        isNotNull();
        RouteProblem problem = actual.problem();
        return actual.route()
                .orElseThrow(() -> failure(
                        "expected a route, but %s",
                        problem == null ? "there is none" : problem.reason() + ": " + problem.line()));
    }
}
