package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.ListCall;

/**
 * A kind of list that is observed: the regions of an owner, or the result of one list call in a region. There is one
 * object of each kind, so that none needs the methods of a record, which are made at run time, at a cost for each start.
 *
 * @param <T> an item
 */
final class ListingKind<T> {
    static final ListingKind<RegionDescription> REGIONS = new ListingKind<>("regions", new RegionRowMapper());
    static final ListingKind<FoundationModel> MODELS = new ListingKind<>(ListCall.MODELS.word(), new ModelRowMapper());
    static final ListingKind<InferenceProfile> SYSTEM_DEFINED =
            new ListingKind<>(ListCall.SYSTEM_DEFINED_PROFILES.word(), new ProfileRowMapper());
    static final ListingKind<InferenceProfile> APPLICATION =
            new ListingKind<>(ListCall.APPLICATION_PROFILES.word(), new ProfileRowMapper());

    /** The region in the file for {@link #REGIONS}, which belong to none. */
    static final String NO_REGION = "";

    private final String word;
    private final RowMapper<T> mapper;

    private ListingKind(String word, RowMapper<T> mapper) {
        this.word = word;
        this.mapper = mapper;
    }

    /** Returns the word for it in the file. */
    String word() {
        return word;
    }

    /** Returns the mapper of its items. */
    RowMapper<T> mapper() {
        return mapper;
    }
}
