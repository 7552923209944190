package io.bedrockdiscovery.testkit.simulation;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.domain.port.RegionSource;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * AWS as one account sees it: a world with faults, on the virtual clock. It keeps what it has told, for the ledger. Every call
 * takes time, and may be the moment at which something else happens.
 */
final class SimulatedAws implements RegionSource, ModelSource, ProfileSource {
    private static final int SLOWEST_MILLIS = 40;

    private final FakeSources fakes;
    private final MutableClock clock;
    private final Random random;
    private final AtomicInteger numbers;
    private final Map<CallKey, Fault> faults = new HashMap<>();
    private final List<Event> told = new ArrayList<>();
    private final Map<CallKey, Integer> calls = new HashMap<>();
    private Runnable moment = () -> {};

    /** The ways in which a call may go wrong. */
    enum Fault {
        THROTTLED,
        ACCESS_DENIED,
        DENIED_BY_ORGANIZATION,
        BAD_ANSWER,
        THROWS,
        CUT_SHORT
    }

    SimulatedAws(Supplier<World> world, MutableClock clock, Random random, AtomicInteger numbers) {
        this.fakes = FakeSources.of(world);
        this.clock = clock;
        this.random = random;
        this.numbers = numbers;
    }

    BedrockSources sources() {
        return new BedrockSources(
                fakes.identity(), this, this, this, fakes.access(), fakes.latency(), fakes.targets(), fakes.targets());
    }

    /** Sets what happens in the middle of each call. */
    void atEachCall(Runnable work) {
        moment = work;
    }

    void fault(CallKey key, Fault fault) {
        faults.put(key, fault);
    }

    void repair() {
        faults.clear();
    }

    /** Returns whether EC2 would list the regions now. */
    boolean listsRegions() {
        return !faults.containsKey(CallKey.LISTING);
    }

    /** Returns the number of events so far; those from there on belong to what comes next. */
    int mark() {
        return told.size();
    }

    List<Event> toldSince(int mark) {
        return List.copyOf(told.subList(mark, told.size()));
    }

    /** Returns how often each call was made since the last time. */
    Map<CallKey, Integer> takeCalls() {
        Map<CallKey, Integer> made = new HashMap<>(calls);
        calls.clear();
        return made;
    }

    @Override
    public Outcome<List<RegionDescription>> regions(Partition partition, CallContext context) {
        return call(CallKey.LISTING, () -> fakes.regions().regions(partition, context), Lines::of);
    }

    @Override
    public Map<Region, Partition> documented() {
        return fakes.regions().documented();
    }

    @Override
    public Outcome<List<FoundationModel>> models(Region region, CallContext context) {
        Outcome<List<FoundationModel>> outcome = call(
                new CallKey(region.id(), ListCall.MODELS), () -> fakes.models().models(region, context), Lines::of);
        // AWS sometimes lists an entry twice.
        return outcome instanceof Outcome.Known<List<FoundationModel>> known
                        && !known.value().isEmpty()
                        && random.nextInt(4) == 0
                ? Outcome.known(withFirstTwice(known.value()))
                : outcome;
    }

    @Override
    public Outcome<List<InferenceProfile>> profiles(Region region, ProfileType type, CallContext context) {
        ListCall call =
                type.equals(ProfileType.APPLICATION) ? ListCall.APPLICATION_PROFILES : ListCall.SYSTEM_DEFINED_PROFILES;
        return call(new CallKey(region.id(), call), () -> fakes.profiles().profiles(region, type, context), Lines::of);
    }

    private <T> Outcome<List<T>> call(CallKey key, Supplier<Outcome<List<T>>> answer, Function<T, String> line) {
        calls.merge(key, 1, Integer::sum);
        clock.advance(Duration.ofMillis(1 + random.nextInt(SLOWEST_MILLIS)));
        Outcome<List<T>> outcome = answer.get();
        moment.run();
        if (Thread.currentThread().isInterrupted()) {
            return Outcome.unknown(Reason.CANCELLED, "interrupted");
        }
        Fault fault = faults.get(key);
        if (fault != null) {
            return fail(key, fault);
        }
        // Told only now: what happened in the middle came first.
        Outcome<List<T>> last = random.nextBoolean() ? outcome : answer.get();
        clock.advance(Duration.ofMillis(1));
        told.add(last.fold(
                known -> Event.answer(
                        numbers.incrementAndGet(),
                        key,
                        clock.instant(),
                        known.value().stream().map(line).toList()),
                () -> Event.notOffered(numbers.incrementAndGet(), key, clock.instant()),
                failure -> {
                    throw new AssertionError("the world answers");
                }));
        return last;
    }

    private <T> Outcome<List<T>> fail(CallKey key, Fault fault) {
        clock.advance(Duration.ofMillis(1));
        if (fault == Fault.CUT_SHORT) {
            return new Outcome.Unknown<>(new Failure(Reason.TIMED_OUT, "the deadline has passed"), true);
        }
        Reason reason = fault == Fault.THROWS ? Reason.OTHER : Reason.valueOf(fault.name());
        told.add(Event.failure(numbers.incrementAndGet(), key, clock.instant(), reason.key()));
        if (fault == Fault.THROWS) {
            throw new IllegalStateException("the source is broken");
        }
        return Outcome.unknown(reason, "AWS said no");
    }

    private static <T> List<T> withFirstTwice(List<T> list) {
        List<T> longer = new ArrayList<>(list);
        longer.add(list.get(0));
        return longer;
    }
}
