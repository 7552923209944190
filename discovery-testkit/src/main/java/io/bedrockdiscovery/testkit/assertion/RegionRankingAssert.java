package io.bedrockdiscovery.testkit.assertion;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.route.RegionRanking;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a ranking of regions. */
public final class RegionRankingAssert extends AbstractAssert<RegionRankingAssert, RegionRanking> {
    RegionRankingAssert(RegionRanking actual) {
        super(actual, RegionRankingAssert.class);
    }

    /** Verifies the regions of the ranking, best first. */
    public RegionRankingAssert hasRegions(String... regionIds) {
        List<String> expected = List.of(regionIds);
        List<String> ranked = ranked();
        if (!ranked.equals(expected)) {
            throw failureWithActualExpected(
                    ranked,
                    expected,
                    "expected the ranking %s, but it is %s; dropped are %s",
                    expected,
                    ranked,
                    dropped());
        }
        return this;
    }

    /** Verifies the best region. */
    public RegionRankingAssert hasBest(String regionId) {
        List<String> ranked = ranked();
        if (ranked.isEmpty() || !ranked.get(0).equals(regionId)) {
            failWithMessage(
                    "expected %s to be the best region, but the ranking is %s; dropped are %s",
                    regionId, ranked, dropped());
        }
        return this;
    }

    /** Verifies that a region is left out for a reason. */
    public RegionRankingAssert drops(String regionId, RegionRanking.Dropped.Reason reason) {
        isNotNull();
        Region region = new Region(regionId);
        if (actual.dropped().stream().noneMatch(each -> each.region().equals(region) && each.reason() == reason)) {
            failWithMessage(
                    "expected %s to be dropped as %s, but the ranking is %s; dropped are %s",
                    regionId, reason, ranked(), dropped());
        }
        return this;
    }

    /** Verifies that everything that the ranking depends on is known. */
    public RegionRankingAssert isKnown() {
        isNotNull();
        KnowledgeCheck.known(actual.knowledge()).ifPresent(this::failWithMessage);
        return this;
    }

    /** Verifies that something that the ranking depends on is not known. */
    public RegionRankingAssert isNotKnown() {
        isNotNull();
        KnowledgeCheck.notKnown(actual.knowledge()).ifPresent(this::failWithMessage);
        return this;
    }

    private List<String> ranked() {
        isNotNull();
        return actual.ranking().stream().map(each -> each.region().id()).toList();
    }

    private List<String> dropped() {
        return actual.dropped().stream()
                .map(each -> each.region() + " (" + each.reason() + ")")
                .toList();
    }
}
