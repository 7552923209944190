package io.bedrockdiscovery.domain.port;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what scans have observed, for each owner apart, with its history. It holds unfiltered observations and
 * never expires any: their freshness is not its concern. Each method does all of its work or none. Safe for use by many
 * threads, and by many processes if they can share the store.
 *
 * <p>Text comes back exactly as it was recorded, including NUL, control characters and unpaired surrogates; a store
 * whose text columns cannot hold these has to escape them. An absent field comes back as null and an empty list as an
 * empty list; lists keep their order. Times are kept to the nanosecond.
 *
 * <p>Parameters are never null unless annotated. Every method may throw {@link StoreException}, also after {@link
 * #close}, and no other exception for a failure: any other is a bug, which a scan reports as a warning and a question
 * throws.
 */
public interface CatalogStore extends AutoCloseable {
    /** Returns the account that was remembered last for a digest of credentials; empty where none was. */
    Optional<String> accountOf(String callerDigest);

    /**
     * Remembers the account of a digest of credentials, in place of an earlier one.
     *
     * @param account the twelve-digit account id
     */
    void rememberAccount(String callerDigest, String account);

    /**
     * Returns everything remembered for an owner: all its scans, merged by {@link Observations#and}. This includes
     * observations that a clock that was ahead has dated in the future. Scans and queries therefore use {@link
     * #loadAsOf} with the current time; only questions about the history use this method.
     *
     * @return no observations where nothing is remembered
     */
    Observations load(Owner owner);

    /**
     * Returns what was known to an owner at a time: the observations made at that time or before, merged by {@link
     * Observations#and}, as far as the history goes back. Every scan and every query reads the store by this method.
     *
     * @param time any time, including {@link Instant#MIN} and {@link Instant#MAX}
     * @return only the regions that have an observation; a region of which nothing was known at the time is left out
     */
    Observations loadAsOf(Owner owner, Instant time);

    /**
     * Returns what {@link #loadAsOf} returns, with at least the selected models and the profiles that name one of them.
     * Other models and profiles may be missing. A store for which that makes no difference reads everything and never
     * calls the selector.
     */
    default Partial loadAbout(Owner owner, Instant time, ModelSelector selector) {
        return new Partial(loadAsOf(owner, time), true);
    }

    /**
     * Returns a number that is another one after each write by any process that changes what {@link #load} or {@link
     * LatencyStore#latencies} returns for the owner; it may change without one. Costs far less than a load. Read before what is
     * loaded, it tells later whether that is still the latest.
     *
     * @return empty for a store that does not tell
     */
    default OptionalLong version(Owner owner) {
        return OptionalLong.empty();
    }

    /**
     * Adds the observations of one scan by the rule of {@link Observations#and}: an older observation never replaces a
     * later one, and a failure never removes the last known good. If the store holds observations of the owner that are
     * dated after the present, the clock was ahead then or is behind now. These and all earlier ones are older than what
     * is added from now on, whatever their times: {@link Observations#after}. Other threads and processes see all observations of a
     * region or none of them. Observations that were not made leave those of earlier scans as they are.
     *
     * @param startedAt the start of the scan; further observations with the same owner and start belong to the same
     *     scan
     * @param learnt the observations of this scan alone; a scan without any is remembered by its start
     * @throws StoreException if they cannot be written; a scan then reports all the same, with a warning
     */
    void record(Owner owner, Instant startedAt, Observations learnt);

    /**
     * Returns the start times of the owner's scans, each once, latest first. Of two scans between which the clock was
     * set back, the one recorded later is the later one.
     */
    List<Instant> scans(Owner owner);

    /** Returns a summary of what the store holds, for users. */
    StoreSummary summary();

    /**
     * Forgets a part of what the store holds. The accounts that are remembered for digests of credentials are forgotten
     * as well, unless the request names a region or clears the history only. A request that clears the history only keeps
     * the present observations and the start of the latest scan, and counts the other scans.
     *
     * @return the numbers of regions and scans that were forgotten; zeros where nothing matches
     */
    Cleared clear(ClearRequest request);

    /** Closes the store. Closing twice does nothing more. */
    @Override
    void close();

    /**
     * Observations of which models and profiles may be missing.
     *
     * @param isWhole whether none is missing
     */
    record Partial(Observations observations, boolean isWhole) {
        public Partial {
            requireNonNull(observations, "observations is null");
        }
    }

    /**
     * A request to forget a part of what a store holds.
     *
     * @param region the only region to forget; null for all regions
     * @param account the account id or the digest of the only owner to forget; null for all owners
     * @param historyOnly true to keep the present observations and the start of each owner's latest scan
     */
    record ClearRequest(@Nullable Region region, @Nullable String account, boolean historyOnly) {
        /** The request to forget everything. */
        public static final ClearRequest ALL = new ClearRequest(null, null, false);
    }

    /**
     * The result of clearing.
     *
     * @param regions the number of regions that were forgotten, counted for each owner; 0 where only the history was
     *     cleared
     * @param scans the number of scans that were forgotten; 0 where only one region was cleared
     */
    record Cleared(int regions, int scans) {}
}
