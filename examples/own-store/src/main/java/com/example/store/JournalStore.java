package com.example.store;

import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.GateSetting;
import io.bedrockdiscovery.domain.observation.Latencies;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Owner;
import io.bedrockdiscovery.domain.observation.RegionalTargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import io.bedrockdiscovery.domain.port.StoreSummary;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A store in one file, for one process: every change is appended, and opening the file makes all of them again in
 * memory. The rules of observations are those of {@link InMemoryStore}; only the file is this store's own.
 */
public final class JournalStore implements DiscoveryStore {
    private static final int VERSION = 1;

    private final Path file;
    private final ReplayClock clock;
    private final InMemoryStore memory;
    private final Journal journal;

    private JournalStore(Path file, Clock present) {
        this.file = file;
        this.clock = new ReplayClock(present);
        this.memory = new InMemoryStore(clock);
        this.journal = new Journal(file);
        journal.replay(this::apply);
        clock.live();
    }

    /**
     * Opens a file, which is created where it does not exist.
     *
     * @throws io.bedrockdiscovery.domain.port.StoreException if it cannot be read
     */
    public static JournalStore open(Path file) {
        return open(file, Clock.systemUTC());
    }

    /** Opens a file with a clock of one's own. */
    public static JournalStore open(Path file, Clock clock) {
        return new JournalStore(file, clock);
    }

    private void apply(Change change) {
        clock.replay(change.at());
        change.applyTo(memory);
    }

    /** Writes first: what cannot be written is not remembered either. */
    private synchronized void change(Change change) {
        journal.append(change);
        change.applyTo(memory);
    }

    @Override
    public Optional<String> accountOf(String callerDigest) {
        journal.requireOpen();
        return memory.accountOf(callerDigest);
    }

    @Override
    public void rememberAccount(String callerDigest, String account) {
        change(new Change.RememberAccount(clock.instant(), callerDigest, account));
    }

    @Override
    public Observations load(Owner owner) {
        journal.requireOpen();
        return memory.load(owner);
    }

    @Override
    public Observations loadAsOf(Owner owner, Instant time) {
        journal.requireOpen();
        return memory.loadAsOf(owner, time);
    }

    @Override
    public void record(Owner owner, Instant startedAt, Observations learnt) {
        change(new Change.RecordScan(clock.instant(), owner, startedAt, learnt));
    }

    @Override
    public List<Instant> scans(Owner owner) {
        journal.requireOpen();
        return memory.scans(owner);
    }

    @Override
    public StoreSummary summary() {
        StoreSummary held = memory.summary();
        return new StoreSummary(file.toString(), journal.size(), VERSION, held.owners(), held.scans());
    }

    @Override
    public synchronized Cleared clear(ClearRequest request) {
        journal.append(new Change.Clear(clock.instant(), request));
        return memory.clear(request);
    }

    @Override
    public Latencies latencies(Owner owner) {
        journal.requireOpen();
        return memory.latencies(owner);
    }

    @Override
    public void save(Owner owner, Latencies latencies) {
        change(new Change.SaveLatencies(clock.instant(), owner, latencies));
    }

    @Override
    public Map<Region, Observation<ModelAvailability>> access(Owner owner, ModelId modelId, Instant asOf) {
        journal.requireOpen();
        return memory.access(owner, modelId, asOf);
    }

    @Override
    public void saveAccess(Owner owner, ModelId modelId, Map<Region, Observation<ModelAvailability>> learnt) {
        change(new Change.SaveAccess(clock.instant(), owner, modelId, learnt));
    }

    @Override
    public Map<Region, Observation<GateSetting>> gate(Owner owner, AccessGate gate, Instant asOf) {
        journal.requireOpen();
        return memory.gate(owner, gate, asOf);
    }

    @Override
    public void saveGate(Owner owner, AccessGate gate, Map<Region, Observation<GateSetting>> learnt) {
        change(new Change.SaveGate(clock.instant(), owner, gate, learnt));
    }

    @Override
    public Map<RegionalTargetCall, Observation<TargetEntry>> targets(Owner owner, Instant asOf) {
        journal.requireOpen();
        return memory.targets(owner, asOf);
    }

    @Override
    public void saveTargets(Owner owner, Map<RegionalTargetCall, Observation<TargetEntry>> learnt) {
        change(new Change.SaveTargets(clock.instant(), owner, learnt));
    }

    @Override
    public void close() {
        journal.close();
    }
}
