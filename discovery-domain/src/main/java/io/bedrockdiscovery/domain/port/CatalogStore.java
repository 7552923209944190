package io.bedrockdiscovery.domain.port;

import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.model.Region;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what scans have seen, for each owner apart. It holds the unfiltered truth and knows no time to live. Safe for
 * use by many threads, and by many processes where it is a file. Every method may throw {@link StoreException}.
 */
public interface CatalogStore extends AutoCloseable {
    /** The account remembered for a digest of credentials. */
    Optional<String> accountOf(String callerDigest);

    /** Remembers the account of a digest of credentials. */
    void rememberAccount(String callerDigest, String account);

    /** Everything remembered for an owner: what {@link Memory#and} makes of all its scans. */
    Memory load(Owner owner);

    /**
     * Everything that was remembered for an owner at a time: what {@link Memory#and} makes of the observations made
     * then or before, as far as history goes back.
     */
    Memory loadAsOf(Owner owner, Instant time);

    /**
     * Adds what one scan has learnt. All of a region lands or nothing of it; an older observation never replaces a
     * later one, and a failure never removes the last known good.
     */
    void record(Owner owner, Instant startedAt, Memory learnt);

    /** When the owner's scans were started, latest first. */
    List<Instant> scans(Owner owner);

    /** What is held, for people. */
    StoreSummary summary();

    /** Forgets part of what is held. */
    Cleared clear(ClearRequest request);

    @Override
    void close();

    /**
     * What to forget.
     *
     * @param region null for all regions
     * @param account the account id or digest of an owner; null for all owners
     * @param historyOnly whether the present state stays
     */
    record ClearRequest(@Nullable Region region, @Nullable String account, boolean historyOnly) {
        /** Everything. */
        public static final ClearRequest ALL = new ClearRequest(null, null, false);
    }

    /** How many regions (of all owners) and scans were forgotten. */
    record Cleared(int regions, int scans) {}
}
