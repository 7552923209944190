package com.example.bedrock;

import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import io.bedrockdiscovery.domain.spi.DiscoveryPlugin;
import io.bedrockdiscovery.domain.spi.FilterFactory;
import java.util.List;

/**
 * A plugin as a user would write it: {@code --filter long-context:100} keeps the context variants of at least 100 thousand
 * tokens, such as {@code amazon.nova-pro-v1:0:300k}.
 */
public final class LongContextPlugin implements DiscoveryPlugin {
    @Override
    public List<FilterFactory> filterFactories() {
        return List.of(new LongContext());
    }

    private static final class LongContext implements FilterFactory {
        @Override
        public String name() {
            return "long-context";
        }

        @Override
        public String description() {
            return "context variants of at least so many thousand tokens: long-context:100";
        }

        @Override
        public List<String> suggestions() {
            return List.of("100", "200");
        }

        @Override
        public DiscoveryFilter create(List<String> arguments) {
            if (arguments.size() != 1 || !arguments.get(0).matches("[0-9]{1,6}")) {
                throw new IllegalArgumentException("say how many thousand tokens, such as long-context:100");
            }
            int least = Integer.parseInt(arguments.get(0));
            return region -> region.showing(model -> thousandTokens(model.modelId()) >= least);
        }

        private static int thousandTokens(ModelId id) {
            String last = id.value().substring(id.value().lastIndexOf(':') + 1);
            boolean isLength = id.isContextVariant() && last.matches("[0-9]{1,6}k");
            return isLength ? Integer.parseInt(last.substring(0, last.length() - 1)) : 0;
        }
    }
}
