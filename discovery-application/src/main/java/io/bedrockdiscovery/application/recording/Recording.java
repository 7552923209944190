package io.bedrockdiscovery.application.recording;

import static java.util.Objects.requireNonNull;

import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Caller;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one account at one time: the answers, the failures and their times.
 *
 * @param account twelve digits; null where the account was not known
 * @param targets the observations of the lists of targets; empty where none were asked for
 * @param recordedAt the time at which answers from the recording are given
 */
public record Recording(
        Partition partition,
        @Nullable String account,
        Instant recordedAt,
        Observations observations,
        Latencies latencies,
        Map<RegionalTargetCall, Observation<TargetEntry>> targets) {
    private static final String DIGEST = "recording";

    public Recording {
        requireNonNull(partition, "partition is null");
        requireNonNull(recordedAt, "recordedAt is null");
        requireNonNull(observations, "observations is null");
        requireNonNull(latencies, "latencies is null");
        targets = Map.copyOf(targets);
    }

    /** Returns a recording of a catalogue and of the lists of targets that are known. */
    public static Recording of(
            Catalog catalog, Map<RegionalTargetCall, Observation<TargetEntry>> targets, Instant recordedAt) {
        Owner owner = catalog.owner();
        return new Recording(
                owner.partition(), owner.account(), recordedAt, catalog.observations(), catalog.latencies(), targets);
    }

    /** Returns the owner of the recorded observations. */
    public Owner owner() {
        return account == null ? Owner.digest(partition, DIGEST) : Owner.account(partition, account);
    }

    Caller caller() {
        return new Caller(partition, DIGEST, account);
    }

    /** Returns the number of regions that are listed or have an observation. */
    public int regions() {
        SortedSet<Region> regions = new TreeSet<>(observations.regions().keySet());
        observations.listing().items().forEach(each -> regions.add(each.region()));
        return regions.size();
    }

    /** Returns the number of models, counted in each region. */
    public int models() {
        return sum(region -> region.models().items().size());
    }

    /** Returns the number of profiles, counted in each region. */
    public int profiles() {
        return sum(region -> region.profiles().size());
    }

    /** Returns the number of models, each counted once. */
    public int distinctModels() {
        return (int) observations.regions().values().stream()
                .flatMap(region -> region.models().items().stream())
                .map(FoundationModel::modelId)
                .distinct()
                .count();
    }

    private int sum(ToIntFunction<RegionObservations> count) {
        return observations.regions().values().stream().mapToInt(count).sum();
    }
}
