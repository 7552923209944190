package com.example.bedrock;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.residency.Residency;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The model that the application calls.
 *
 * @param model its name, such as {@code claude sonnet 4.5}; null for none
 * @param residency where calls may run, such as {@code eu}; null for anywhere
 * @param from the region to call from; null for the best one
 */
@ConfigurationProperties("app.bedrock")
public record BedrockModelProperties(String model, String residency, String from) {
    RouteCriteria criteria() {
        return RouteCriteria.ANY
                .callingFrom(from == null ? null : new Region(from))
                .within(residency == null ? null : Residency.parse(residency));
    }

    Map<String, RouteCriteria> byName() {
        return model == null ? Map.of() : Map.of(model, criteria());
    }
}
