package io.bedrockdiscovery.shell.recording;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.knowledge.Caller;
import io.bedrockdiscovery.domain.knowledge.Latencies;
import io.bedrockdiscovery.domain.knowledge.Memory;
import io.bedrockdiscovery.domain.knowledge.Owner;
import io.bedrockdiscovery.domain.knowledge.RegionObservations;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one account at one time: the answers, the failures and when each was seen.
 *
 * @param account null where it was not known
 * @param recordedAt the time at which it is judged
 */
public record Recording(
        Partition partition, @Nullable String account, Instant recordedAt, Memory memory, Latencies latencies) {
    private static final String NOBODYS_DIGEST = "recording";

    public Recording {
        requireNonNull(partition, "partition is null");
        requireNonNull(recordedAt, "recordedAt is null");
        requireNonNull(memory, "memory is null");
        requireNonNull(latencies, "latencies is null");
    }

    /** Whose knowledge it is. */
    public Owner owner() {
        return account == null ? Owner.digest(partition, NOBODYS_DIGEST) : Owner.account(partition, account);
    }

    Caller caller() {
        return new Caller(partition, NOBODYS_DIGEST, account);
    }

    /** How many regions there is something to say about. */
    public int regions() {
        SortedSet<Region> regions = new TreeSet<>(memory.regions().keySet());
        memory.listing().items().forEach(each -> regions.add(each.region()));
        return regions.size();
    }

    /** How many models there are, counted in each region. */
    public int models() {
        return sum(region -> region.models().items().size());
    }

    /** How many profiles there are, counted in each region. */
    public int profiles() {
        return sum(region -> region.profiles().size());
    }

    private int sum(ToIntFunction<RegionObservations> count) {
        return memory.regions().values().stream().mapToInt(count).sum();
    }
}
