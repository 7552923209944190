package io.bedrockdiscovery.domain.residency;

import io.bedrockdiscovery.domain.model.DiscoveryException;
import io.bedrockdiscovery.domain.model.SafeText;
import java.util.List;

/** Reports that a residency names a place that does not exist, or is written in no form that is read. */
public final class NoSuchPlaceException extends DiscoveryException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> nearest;

    NoSuchPlaceException(String place, List<String> nearest) {
        super("'" + SafeText.of(place) + "' is not a place known here"
                + (nearest.isEmpty() ? "" : ", nearest: " + String.join(", ", nearest))
                + "; write eu, a country such as de or Germany, or regions such as eu-west-1,us-*");
        this.nearest = List.copyOf(nearest);
    }

    /** Returns the places with the most similar names, nearest first; possibly none. */
    public List<String> nearest() {
        return nearest;
    }
}
