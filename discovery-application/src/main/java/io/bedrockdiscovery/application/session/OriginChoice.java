package io.bedrockdiscovery.application.session;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The choice of the region to call from: the one that the question names, or else the one in the name of the model, or
 * else the user's AWS region if the model can be called as asked from there, or else the best one.
 *
 * @param criteria the criteria with the region; without one for the best region
 * @param reason the reason for the choice, for users; null where the question names the region
 */
public record OriginChoice(RouteCriteria criteria, @Nullable String reason) {
    private static final String HINT = "; --from chooses another)";

    public OriginChoice {
        requireNonNull(criteria, "criteria is null");
    }

    /**
     * Chooses the region for a model.
     *
     * @param criteria the criteria of the question, refined by the name
     * @param named the region that the question names; null where it names none
     * @param callable whether the model can be called from the region of some criteria as asked
     */
    public static OriginChoice of(
            Session session,
            NameMatch.Found name,
            RouteCriteria criteria,
            @Nullable Region named,
            Predicate<RouteCriteria> callable) {
        if (named != null) {
            return new OriginChoice(criteria, null);
        }
        if (criteria.from() != null) {
            return new OriginChoice(criteria, " (the region in the name" + HINT);
        }
        Optional<Region> configured = session.configuredRegion();
        if (configured.isEmpty()) {
            return new OriginChoice(criteria, " (the best region" + HINT);
        }
        RouteCriteria fromThere = criteria.callingFrom(configured.get());
        return callable.test(fromThere)
                ? new OriginChoice(fromThere, " (your AWS region" + HINT)
                : new OriginChoice(
                        criteria,
                        " (the best region, because " + name.readAs() + " is not known to be callable as asked from "
                                + configured.get() + ", your AWS region" + HINT);
    }

    /** Returns the line that tells users which region was chosen, and why; none where they named it. */
    public List<String> notes(@Nullable Region chosen) {
        return reason == null || chosen == null ? List.of() : List.of("from " + chosen + reason);
    }
}
