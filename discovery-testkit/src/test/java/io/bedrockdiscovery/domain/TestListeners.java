package io.bedrockdiscovery.domain;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.ScanListener;
import java.util.concurrent.CountDownLatch;

/** Listeners for tests that wait for a scan to come to a point. */
final class TestListeners {
    private TestListeners() {}

    /** Returns a listener that counts down with every region whose calls have all ended. */
    static ScanListener finishing(CountDownLatch regions) {
        return new ScanListener() {
            @Override
            public void finished(Region region) {
                regions.countDown();
            }
        };
    }
}
