package com.example.boot;

import io.bedrockdiscovery.aws.DiscoveryMetrics;
import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.PeriodicRefresh;
import io.bedrockdiscovery.domain.port.BedrockSources;
import io.bedrockdiscovery.domain.port.DiscoveryStore;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One discovery for the whole application. Spring closes it before its store and its sources. */
@Configuration(proxyBeanMethods = false)
class DiscoveryConfiguration {
    @Bean
    BedrockDiscovery bedrockDiscovery(BedrockSources sources, DiscoveryStore store) {
        return BedrockDiscovery.over(sources, store);
    }

    /** Refreshes from the start on; starting does not wait for the first answer, health tells about it. */
    @Bean
    PeriodicRefresh bedrockRefresh(
            BedrockDiscovery discovery,
            DiscoveryMetrics metrics,
            @Value("${bedrock.refresh-every:6h}") Duration interval) {
        return discovery.refreshEvery(interval, metrics);
    }
}
