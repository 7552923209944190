package io.bedrockdiscovery.aws.testing;

import io.bedrockdiscovery.aws.AwsBedrock;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.port.ScanListener;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;

/** Whole scans over an adapter, each with an empty store and threads of its own. */
public final class TestScans {
    private TestScans() {}

    /** Scans everything again. */
    public static ScanReport refresh(AwsBedrock aws) {
        return scan(aws, ScanRequest.everywhere().withRefresh(true));
    }

    /** Scans as requested. */
    public static ScanReport scan(AwsBedrock aws, ScanRequest request) {
        try (BedrockDiscovery discovery = BedrockDiscovery.over(aws.sources(), new InMemoryStore())) {
            return discovery.scan(request, ScanListener.SILENT);
        }
    }
}
