package io.bedrockdiscovery.testkit.fake;

import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.testkit.contract.RegionFanOutContract;

final class ThreadedFanOutTest extends RegionFanOutContract {
    @Override
    protected RegionFanOut fanOut() {
        return new ThreadedFanOut();
    }
}
