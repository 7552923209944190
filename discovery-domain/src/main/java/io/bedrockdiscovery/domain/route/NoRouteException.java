package io.bedrockdiscovery.domain.route;

import io.bedrockdiscovery.domain.model.DiscoveryException;

/** Reports that a route was demanded where there is none; the message is the problem's line for users. */
public final class NoRouteException extends DiscoveryException {
    private static final long serialVersionUID = 1L;

    private final RouteProblem.Reason reason;

    NoRouteException(RouteProblem problem) {
        super(problem.line());
        this.reason = problem.reason();
    }

    /** Returns the kind of problem. */
    public RouteProblem.Reason reason() {
        return reason;
    }
}
