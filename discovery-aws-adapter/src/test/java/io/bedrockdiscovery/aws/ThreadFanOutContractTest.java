package io.bedrockdiscovery.aws;

import io.bedrockdiscovery.domain.port.RegionFanOut;
import io.bedrockdiscovery.testkit.contract.RegionFanOutContract;
import org.junit.jupiter.api.AfterEach;

final class ThreadFanOutContractTest extends RegionFanOutContract {
    private final ThreadFanOut fanOut = new ThreadFanOut(AwsBedrockBuilder.DEFAULT_CONCURRENCY);

    @AfterEach
    void close() {
        fanOut.close();
    }

    @Override
    protected RegionFanOut fanOut() {
        return fanOut;
    }
}
