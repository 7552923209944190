package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.ListCall;

/**
 * A kind of list that is observed: the regions of an owner, or the result of one list call in a region.
 *
 * @param word the word for it in the database
 * @param mapper the mapper of its items
 * @param <T> an item
 */
record ListingKind<T>(String word, RowMapper<T> mapper) {
    static final ListingKind<RegionDescription> REGIONS = new ListingKind<>("regions", new RegionRowMapper());
    static final ListingKind<FoundationModel> MODELS = new ListingKind<>(ListCall.MODELS.word(), new ModelRowMapper());
    static final ListingKind<InferenceProfile> SYSTEM_DEFINED =
            new ListingKind<>(ListCall.SYSTEM_DEFINED_PROFILES.word(), new ProfileRowMapper());
    static final ListingKind<InferenceProfile> APPLICATION =
            new ListingKind<>(ListCall.APPLICATION_PROFILES.word(), new ProfileRowMapper());

    /** The region in the database for {@link #REGIONS}, which belong to none. */
    static final String NO_REGION = "";
}
