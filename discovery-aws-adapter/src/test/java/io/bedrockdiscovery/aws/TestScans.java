package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.knowledge.Freshness;
import io.bedrockdiscovery.domain.port.CatalogStore;
import io.bedrockdiscovery.domain.port.DiscoveryPorts;
import io.bedrockdiscovery.domain.port.LatencyStore;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.scan.ArnAssociation;
import io.bedrockdiscovery.domain.scan.CombinedScan;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.testkit.fake.InMemoryCatalogStore;
import io.bedrockdiscovery.testkit.fake.InMemoryLatencyStore;
import java.time.Clock;

/** Whole scans over the adapter. */
final class TestScans {
    private TestScans() {}

    /** A scan that asks for everything and remembers in memory. */
    static CombinedScan over(AwsBedrock aws) {
        return over(aws, new InMemoryCatalogStore(), new InMemoryLatencyStore());
    }

    static CombinedScan over(AwsBedrock aws, CatalogStore catalog, LatencyStore latencies) {
        DiscoveryPorts ports = new DiscoveryPorts(
                aws.callerIdentity(),
                aws.regionSource(),
                aws.modelSource(),
                aws.profileSource(),
                new ArnAssociation(),
                aws.fanOut(),
                catalog,
                latencies);
        return new CombinedScan(ports, Freshness.DEFAULT, Clock.systemUTC());
    }

    static ScanReport refresh(CombinedScan scan) {
        return scan.scan(ScanRequest.everywhere().withRefresh(true), ScanListener.SILENT);
    }
}
