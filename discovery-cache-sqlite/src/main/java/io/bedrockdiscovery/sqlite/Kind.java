package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.RegionDescription;

/**
 * A list that is observed: the regions of an owner, or what one call lists in a region.
 *
 * @param word as it stands in the file
 * @param rows how its items are kept
 * @param <T> its items
 */
record Kind<T>(String word, Rows<T> rows) {
    static final Kind<RegionDescription> REGIONS = new Kind<>("regions", new RegionRows());
    static final Kind<FoundationModel> MODELS = new Kind<>(CallKind.MODELS.word(), new ModelRows());
    static final Kind<InferenceProfile> SYSTEM_DEFINED =
            new Kind<>(CallKind.SYSTEM_DEFINED_PROFILES.word(), new ProfileRows());
    static final Kind<InferenceProfile> APPLICATION =
            new Kind<>(CallKind.APPLICATION_PROFILES.word(), new ProfileRows());

    /** Stands in the file in place of a region for {@link #REGIONS}, which belongs to none. */
    static final String NO_REGION = "";
}
