package com.example.plugin;

import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import io.bedrockdiscovery.domain.spi.DiscoveryPlugin;
import io.bedrockdiscovery.domain.spi.FilterFactory;
import java.util.List;

/** Adds the filter {@code only-on-demand}: {@code ./discovery models --filter only-on-demand:amazon}. */
public final class OnDemandPlugin implements DiscoveryPlugin {
    @Override
    public List<FilterFactory> filterFactories() {
        return List.of(new OnDemand());
    }

    private static final class OnDemand implements FilterFactory {
        @Override
        public String name() {
            return "only-on-demand";
        }

        @Override
        public String description() {
            return "models that can be called without a profile; with arguments, those of these providers";
        }

        @Override
        public DiscoveryFilter create(List<String> arguments) {
            if (arguments.size() > 5) {
                throw new IllegalArgumentException("only-on-demand takes at most 5 providers");
            }
            return region -> region.showing(model -> model.lists(InferenceType.ON_DEMAND)
                    && (arguments.isEmpty()
                            || arguments.stream().anyMatch(each -> each.equalsIgnoreCase(model.providerName()))));
        }
    }
}
