package io.bedrockdiscovery.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bedrockdiscovery.aws.testing.AwsStandIn;
import io.bedrockdiscovery.aws.testing.LeakCheck;
import io.bedrockdiscovery.aws.testing.OpenSockets;
import io.bedrockdiscovery.aws.testing.TestScans;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Adapters and discoveries that are opened, asked over real connections and closed leave nothing: no thread, no connection, no
 * object.
 */
final class OpenCloseLeaksTest {
    private static final Region REGION = new Region("us-east-1");
    private static final ScanRequest ONE_REGION =
            ScanRequest.everywhere().withOnly(Set.of(REGION)).withRefresh(true);
    private static final int WARM_UP = 30;

    /** Threads of the JVM and of the SDK that start once and stay. */
    private static final LeakCheck.Held THREADS = new LeakCheck.Held("threads", 6, LeakCheck::threads);

    private static final LeakCheck.Held HEAP = new LeakCheck.Held("heap", 12, LeakCheck::heapMegabytes);

    @AutoClose
    private final AwsStandIn standIn = new AwsStandIn();

    private final LeakCheck.Held connections = new LeakCheck.Held("connections", 0, this::connections);

    @BeforeEach
    void requireLinux() {
        assumeTrue(OpenSockets.canBeCounted());
    }

    @Test
    void fewOpensAndCloses_leaveNothing() {
        LeakCheck.PATIENT.stayFlat(WARM_UP, 100, this::openScanClose, THREADS, HEAP, connections);
    }

    @Test
    @Tag("campaign")
    void thousandsOfOpensAndCloses_leaveNothing() {
        LeakCheck.PATIENT.stayFlat(WARM_UP, 10_000, this::openScanClose, THREADS, HEAP, connections);
    }

    @Test
    void adaptersThatAreNotClosed_areFound() {
        List<AwsBedrock> forgotten = new ArrayList<>();
        try {
            assertThatThrownBy(() -> LeakCheck.CERTAIN.stayFlat(
                            2,
                            10,
                            () -> {
                                AwsBedrock aws = standIn.adapter().build();
                                forgotten.add(aws);
                                scan(aws);
                            },
                            connections))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("connections");
        } finally {
            forgotten.forEach(AwsBedrock::close);
        }
    }

    private void openScanClose() {
        try (AwsBedrock aws = standIn.adapter().build()) {
            scan(aws);
        }
        standIn.server().resetRequests();
    }

    private void scan(AwsBedrock aws) {
        ScanReport report = TestScans.scan(aws, ONE_REGION);
        RegionObservations seen = report.catalog().observations().of(REGION);
        assertThat(seen.models().isKnown()).isTrue();
    }

    private long connections() {
        return OpenSockets.openTo(standIn.server().port());
    }
}
