package io.bedrockdiscovery.testkit.assertion;

import io.bedrockdiscovery.domain.catalog.Availability;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.catalog.RegionStatus;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a catalogue. */
public final class CatalogAssert extends AbstractAssert<CatalogAssert, Catalog> {
    CatalogAssert(Catalog actual) {
        super(actual, CatalogAssert.class);
    }

    /** Verifies that a region is known to list a model. */
    public CatalogAssert lists(String modelId, String regionId) {
        return is(Availability.PRESENT, modelId, regionId);
    }

    /** Verifies that a region is known not to list a model. */
    public CatalogAssert doesNotList(String modelId, String regionId) {
        return is(Availability.ABSENT, modelId, regionId);
    }

    /** Verifies that it is not known whether a region lists a model. */
    public CatalogAssert doesNotKnow(String modelId, String regionId) {
        return is(Availability.UNKNOWN, modelId, regionId);
    }

    /** Verifies that a region lists a profile. */
    public CatalogAssert listsProfile(String profileId, String regionId) {
        isNotNull();
        if (actual.region(new Region(regionId))
                .flatMap(region -> region.profile(profileId))
                .isEmpty()) {
            failWithMessage("expected %s to list the profile %s, but it does not", regionId, profileId);
        }
        return this;
    }

    /** Verifies the status of a region. */
    public CatalogAssert hasStatus(String regionId, RegionStatus status) {
        isNotNull();
        RegionStatus found =
                actual.region(new Region(regionId)).map(CatalogRegion::status).orElse(null);
        if (found != status) {
            failWithMessage("expected %s to be %s, but it is %s", regionId, status, found);
        }
        return this;
    }

    /** Verifies that nothing of a region may no longer hold. */
    public CatalogAssert isFresh(String regionId) {
        return stale(regionId, false);
    }

    /** Verifies that something of a region may no longer hold. */
    public CatalogAssert isStale(String regionId) {
        return stale(regionId, true);
    }

    /** Verifies that everything is known, the list of regions included. */
    public CatalogAssert isKnown() {
        isNotNull();
        KnowledgeCheck.known(actual.knowledge()).ifPresent(this::failWithMessage);
        return this;
    }

    /** Verifies that something is not known. */
    public CatalogAssert isNotKnown() {
        isNotNull();
        KnowledgeCheck.notKnown(actual.knowledge()).ifPresent(this::failWithMessage);
        return this;
    }

    private CatalogAssert stale(String regionId, boolean expected) {
        isNotNull();
        CatalogRegion region = actual.region(new Region(regionId)).orElse(null);
        if (region == null || actual.isStale(region) != expected) {
            failWithMessage(
                    "expected %s to be %s, but it is %s",
                    regionId,
                    expected ? "stale" : "fresh",
                    region == null ? "not known" : expected ? "fresh" : "stale");
        }
        return this;
    }

    private CatalogAssert is(Availability expected, String modelId, String regionId) {
        isNotNull();
        Availability found = actual.availability(new ModelId(modelId), new Region(regionId));
        if (found != expected) {
            failWithMessage("expected %s to be %s in %s, but it is %s", modelId, expected, regionId, found);
        }
        return this;
    }
}
