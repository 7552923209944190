package io.bedrockdiscovery.application.answer;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells in a line for users why there is no list of a region, where its numbers would stand. */
public final class UnseenRegions {
    private UnseenRegions() {}

    /**
     * Returns one line for each region whose list of models was never seen.
     *
     * @param region the only region to look at; null for all, of which those without a list by knowledge are left out
     */
    public static List<String> of(Catalog catalog, @Nullable Region region) {
        return catalog.regions().values().stream()
                .filter(each -> region == null ? !each.status().isKnowledge() : region.equals(each.region()))
                .flatMap(each -> reason(each, ListCall.MODELS).map(reason -> each.region() + ": " + reason).stream())
                .toList();
    }

    /** Returns the reason why a region's list is not shown; empty where it is, last known good included. */
    static Optional<String> reason(CatalogRegion region, ListCall call) {
        if (region.status() == RegionStatus.NOT_OPTED_IN) {
            return Optional.of("this account has not opted in");
        }
        Optional<Failure> denial = region.denial();
        if (denial.isPresent()) {
            return denial.map(failure -> "denied to this account (" + failure.message() + ")");
        }
        if (region.status() == RegionStatus.NOT_OFFERED) {
            return Optional.of("Bedrock is not offered here");
        }
        Observation<?> seen = region.observations().of(call);
        return seen.hasAnswer()
                ? Optional.empty()
                : Optional.of(
                        "not known, " + words(seen.failure().orElse(UnknownCall.NEVER_ASKED)) + " (never seen before)");
    }

    /** Returns a word for a list that is not known, to stand for its number; empty where the number is known. */
    static Optional<String> word(CatalogRegion region, ListCall call) {
        Observation<?> seen = region.observations().of(call);
        boolean shown = region.status().isKnowledge() || seen.hasAnswer();
        return shown ? Optional.empty() : Optional.of(words(seen.failure().orElse(UnknownCall.NEVER_ASKED)));
    }

    private static String words(Failure failure) {
        return failure.reason().text();
    }
}
