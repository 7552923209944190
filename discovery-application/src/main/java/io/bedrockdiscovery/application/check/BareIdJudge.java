package io.bedrockdiscovery.application.check;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.application.document.Plural;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.InvocationModes;
import io.bedrockdiscovery.domain.catalog.ModelInRegion;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges the id of a model that is not listed for calls on demand, and for which no profile to pass instead is known. */
final class BareIdJudge {
    private final Catalog catalog;

    BareIdJudge(Catalog catalog) {
        this.catalog = requireNonNull(catalog, "catalog is null");
    }

    /**
     * Judges an id by what is not known of it.
     *
     * @param from the region to call from; null for any
     * @param unknown the calls whose answer could show a profile
     * @return empty where everything about it is known
     */
    Optional<PartialJudgement> judge(ModelId model, @Nullable Region from, Collection<UnknownCall> unknown) {
        if (from != null && isUntold(model, from)) {
            return Optional.of(new PartialJudgement(
                    Verdict.UNKNOWN, from + " lists " + model + ", and AWS names no way to call it", List.of()));
        }
        List<UnknownCall> unread = unknown.stream()
                .filter(call -> call.call() == ListCall.SYSTEM_DEFINED_PROFILES)
                .toList();
        return unread.isEmpty()
                ? Optional.empty()
                : Optional.of(new PartialJudgement(
                        Verdict.NOT_CALLABLE,
                        "cannot be called on demand from " + (from == null ? "any region" : from)
                                + "; the profile to pass instead is not known, because those of " + text(unread),
                        List.of()));
    }

    /** Returns whether a region lists the model without any way to call it, which does not tell that there is none. */
    private boolean isUntold(ModelId model, Region from) {
        return catalog.region(from)
                .flatMap(region -> ModelInRegion.of(region, model))
                .map(ModelInRegion::invocationModes)
                .filter(BareIdJudge::isUntold)
                .isPresent();
    }

    private static boolean isUntold(InvocationModes ways) {
        return ways.modes().isEmpty() && ways.requiresProfile() == null;
    }

    private static String text(List<UnknownCall> unread) {
        List<Region> regions =
                unread.stream().map(UnknownCall::region).distinct().toList();
        String reasons = unread.stream()
                .map(call -> call.failure().reason().text())
                .distinct()
                .collect(Collectors.joining(", "));
        return (regions.size() == 1 ? regions.get(0).id() : Plural.of(regions.size(), "region"))
                + " could not be read (" + reasons + ")";
    }
}
