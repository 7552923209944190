package com.example.service;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.observation.Knowledge;
import io.bedrockdiscovery.domain.route.Resolution;
import io.bedrockdiscovery.domain.route.Route;

/** A service of an application: chooses the string to pass as {@code modelId}, inside the European Union only. */
public final class ModelChooser {
    private final BedrockDiscovery discovery;
    private final String model;

    /** Creates a chooser for one model, over the discovery of the application. */
    public ModelChooser(BedrockDiscovery discovery, String model) {
        this.discovery = discovery;
        this.model = model;
    }

    /**
     * Returns the string to pass.
     *
     * @throws IllegalStateException if there is none, or if that is not known; the message tells which
     */
    public String modelId(String region) {
        Resolution resolution =
                discovery.resolve(model, BedrockDiscovery.from(region).within("eu"));
        return resolution
                .route()
                .map(Route::passAsModelId)
                .orElseThrow(() -> new IllegalStateException(reason(resolution)));
    }

    private static String reason(Resolution resolution) {
        if (resolution.knowledge() instanceof Knowledge.Unknown unknown) {
            return "try again later: " + unknown.reason().message();
        }
        if (resolution.knowledge() instanceof Knowledge.NotAsked) {
            return "try again later: AWS was not asked yet";
        }
        return resolution.problem() == null
                ? "there is no route"
                : resolution.problem().message();
    }
}
