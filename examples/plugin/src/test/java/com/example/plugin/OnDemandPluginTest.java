package com.example.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.filter.FilterException;
import io.bedrockdiscovery.domain.filter.FilterRegistry;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.spi.DiscoveryPlugin;
import io.bedrockdiscovery.testkit.fake.FakeSources;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OnDemandPluginTest {
    private final FilterRegistry filters = BedrockDiscovery.filters();

    OnDemandPluginTest() {
        ServiceLoader.load(DiscoveryPlugin.class).forEach(filters::add);
    }

    @Test
    void comesFromItsJar() {
        assertThat(OnDemandPlugin.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .endsWith(".jar");
        assertThat(filters.factories()).containsKey("only-on-demand");
    }

    @Test
    void keepsModelsThatCanBeCalledOnDemand() {
        assertThat(models("only-on-demand")).containsExactly(SmallWorld.NOVA_PRO);
        assertThat(models("only-on-demand:Anthropic,Mistral AI")).isEmpty();
    }

    @Test
    void wrongArguments_areOneLineForUsers() {
        assertThatExceptionOfType(FilterException.class)
                .isThrownBy(() -> filters.create("only-on-demand:a,b,c,d,e,f"))
                .withMessage("filter only-on-demand: only-on-demand takes at most 5 providers");
    }

    private Set<ModelId> models(String filter) {
        try (var discovery =
                BedrockDiscovery.over(FakeSources.of(SmallWorld.WORLD).sources(), new InMemoryStore())) {
            discovery.refresh();
            return discovery.listModels(filters.create(filter)).keySet();
        }
    }
}
