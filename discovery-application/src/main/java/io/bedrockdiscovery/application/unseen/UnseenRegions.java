package io.bedrockdiscovery.application.unseen;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells in a line for users why there is no list of a region, where its numbers would stand. */
public final class UnseenRegions {
    /** The end of a line about a list, which tells that no earlier answer is shown instead. */
    public static final String NEVER_SEEN = " (never seen before)";

    private UnseenRegions() {}

    /**
     * Returns the lines about regions whose lists of models were never seen.
     *
     * @param region the only region to look at; null for all, of which those without a list by knowledge are left out
     */
    public static List<String> of(Catalog catalog, @Nullable Region region) {
        return of(catalog, region, List.of(ListCall.MODELS));
    }

    /**
     * Returns the lines about regions whose lists were never seen.
     *
     * @param region the only region to look at; null for all, of which those without a list by knowledge are left out
     * @param calls the calls that matter
     */
    public static List<String> of(Catalog catalog, @Nullable Region region, List<ListCall> calls) {
        List<String> closed = closed(catalog, region);
        Collection<ListCall> whole = calls.contains(ListCall.MODELS) ? List.of(ListCall.MODELS) : calls;
        return closed.isEmpty()
                ? among(
                                asked(catalog, region),
                                calls,
                                whole.stream().map(UnseenLists::name).toList())
                        .lines()
                : closed;
    }

    /** Returns the line about a named region where nothing can be listed, which is known; none where there may be something. */
    public static List<String> closed(Catalog catalog, @Nullable Region region) {
        return region == null
                ? List.of()
                : catalog.region(region).flatMap(UnseenRegions::closure).stream()
                        .map(reason -> region + ": " + reason)
                        .toList();
    }

    /** Returns the regions that a question is about: one, or all for null. */
    public static Collection<CatalogRegion> asked(Catalog catalog, @Nullable Region region) {
        return region == null
                ? catalog.regions().values()
                : catalog.region(region).stream().toList();
    }

    /**
     * Returns the lists of some regions that were never seen; those without a list by knowledge are left out.
     *
     * @param everything the names of the lists without which nothing is known of a region
     */
    public static UnseenLists among(
            Collection<CatalogRegion> regions, Collection<ListCall> calls, Collection<String> everything) {
        UnseenLists unseen = new UnseenLists(everything);
        for (CatalogRegion region : regions) {
            for (ListCall call : calls) {
                failure(region, call)
                        .ifPresent(failure -> unseen.add(
                                region.region(), UnseenLists.name(call), UnseenLists.words(failure) + NEVER_SEEN));
            }
        }
        return unseen;
    }

    /** Returns the reason why a region's list is not shown; empty where it is, last known good included. */
    public static Optional<String> reason(CatalogRegion region, ListCall call) {
        return closure(region)
                .or(() ->
                        failure(region, call).map(failure -> "not known, " + UnseenLists.words(failure) + NEVER_SEEN));
    }

    /** Returns the reason why nothing can be listed in a region, which is known; empty where there may be something. */
    public static Optional<String> closure(CatalogRegion region) {
        if (region.status() == RegionStatus.NOT_OPTED_IN) {
            return Optional.of("this account has not opted in");
        }
        if (region.status() == RegionStatus.NOT_OFFERED) {
            return Optional.of("Bedrock is not offered here");
        }
        return region.denial().map(failure -> "denied to this account (" + failure.message() + ")");
    }

    /** Returns a word for a list that is not known, to stand for its number; empty where the number is known. */
    public static Optional<String> word(CatalogRegion region, ListCall call) {
        return failure(region, call).map(failure -> failure.reason().text());
    }

    private static Optional<Failure> failure(CatalogRegion region, ListCall call) {
        Observation<?> seen = region.observations().of(call);
        boolean shown = region.status().isKnowledge() || seen.hasAnswer();
        return shown ? Optional.empty() : Optional.of(seen.failure().orElse(UnknownCall.NEVER_ASKED));
    }
}
