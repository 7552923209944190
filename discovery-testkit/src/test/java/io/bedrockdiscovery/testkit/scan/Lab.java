package io.bedrockdiscovery.testkit.scan;

import io.bedrockdiscovery.domain.knowledge.CallKind;
import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.knowledge.Observation;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.CallerIdentity;
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.domain.port.DiscoveryPorts;
import io.bedrockdiscovery.domain.port.LatencyStore;
import io.bedrockdiscovery.domain.port.ProfileAssociation;
import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.domain.query.ModelDiscovery;
import io.bedrockdiscovery.domain.scan.ArnAssociation;
import io.bedrockdiscovery.domain.scan.CombinedScan;
import io.bedrockdiscovery.domain.scan.RegionReport;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.DirectFanOut;
import io.bedrockdiscovery.testkit.fake.FakeCallerIdentity;
import io.bedrockdiscovery.testkit.fake.FakeModelSource;
import io.bedrockdiscovery.testkit.fake.FakeProfileSource;
import io.bedrockdiscovery.testkit.fake.FakeRegionSource;
import io.bedrockdiscovery.testkit.fake.InMemoryCatalogStore;
import io.bedrockdiscovery.testkit.fake.InMemoryLatencyStore;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import io.bedrockdiscovery.testkit.fake.RecordingScanListener;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** A world, its fakes and a clock that stands, with a scan over them. The fields are there to be changed. */
public final class Lab {
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    public static final String ACCOUNT = World.ACCOUNT;
    public static final String OTHER_ACCOUNT = "000000000002";

    public final World world;
    public final MutableClock clock = new MutableClock(START);
    public final FakeRegionSource regions;
    public final FakeModelSource models;
    public final FakeProfileSource profiles;
    public final RecordingScanListener listener = new RecordingScanListener();
    public CallerIdentity identity = FakeCallerIdentity.carrying(Partition.AWS, ACCOUNT);
    public RegionFanOut fanOut = new DirectFanOut(clock);
    public CatalogStore store = new InMemoryCatalogStore();
    public LatencyStore latencies = new InMemoryLatencyStore();

    public Lab() {
        this(SmallWorld.WORLD);
    }

    public Lab(World world) {
        this.world = world;
        this.regions = new FakeRegionSource(world);
        this.models = new FakeModelSource(world);
        this.profiles = new FakeProfileSource(world);
    }

    public DiscoveryPorts ports() {
        return ports(new ArnAssociation());
    }

    public DiscoveryPorts ports(ProfileAssociation association) {
        return new DiscoveryPorts(identity, regions, models, profiles, association, fanOut, store, latencies);
    }

    public ScanReport scan(ScanRequest request) {
        return new CombinedScan(ports(), Freshness.DEFAULT, clock).scan(request, listener);
    }

    public ScanReport scan() {
        return scan(ScanRequest.everywhere());
    }

    public ScanReport refresh() {
        return scan(ScanRequest.everywhere().withRefresh(true));
    }

    public ScanReport scanOnly(String... regionIds) {
        return scan(ScanRequest.everywhere().withOnly(regions(regionIds)));
    }

    /** A discovery that has not scanned anything. */
    public ModelDiscovery discovery() {
        return ModelDiscovery.over(ports()).clock(clock).scanOnStart(false).build();
    }

    /** From now on a call in a region behaves so. */
    public void behave(String regionId, CallKind call, Behaviour behaviour) {
        Region region = new Region(regionId);
        switch (call) {
            case MODELS -> models.behave(region, behaviour);
            case SYSTEM_DEFINED_PROFILES -> profiles.behave(region, ProfileType.SYSTEM_DEFINED, behaviour);
            case APPLICATION_PROFILES -> profiles.behave(region, ProfileType.APPLICATION, behaviour);
        }
    }

    /** From now on all calls in a region behave so. */
    public void behave(String regionId, Behaviour behaviour) {
        for (CallKind call : CallKind.values()) {
            behave(regionId, call, behaviour);
        }
    }

    /** How many calls went to Bedrock. */
    public int calls() {
        return models.calls() + profiles.calls();
    }

    /** How many calls went to Bedrock in a region. */
    public int calls(String regionId) {
        Region region = new Region(regionId);
        return models.calls(region)
                + profiles.calls(region, ProfileType.SYSTEM_DEFINED)
                + profiles.calls(region, ProfileType.APPLICATION);
    }

    public static List<Region> regions(String... ids) {
        return Arrays.stream(ids).map(Region::new).toList();
    }

    public static RegionReport in(ScanReport report, String regionId) {
        return report.regions().stream()
                .filter(each -> each.region().id().equals(regionId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no report of " + regionId));
    }

    public static Observation<?> observation(ScanReport report, String regionId, CallKind call) {
        return in(report, regionId).knowledge().observations().of(call);
    }

    public static Reason reason(ScanReport report, String regionId, CallKind call) {
        Observation.Failed failed = observation(report, regionId, call).failed();
        if (failed == null) {
            throw new AssertionError(call + " of " + regionId + " did not fail");
        }
        return failed.failure().reason();
    }
}
