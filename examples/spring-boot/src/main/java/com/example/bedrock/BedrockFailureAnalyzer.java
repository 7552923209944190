package com.example.bedrock;

import io.bedrockdiscovery.domain.model.DiscoveryException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells in a line why the application does not start, instead of a stack trace. */
class BedrockFailureAnalyzer extends AbstractFailureAnalyzer<DiscoveryException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, DiscoveryException cause) {
        return new FailureAnalysis(
                "The model of app.bedrock cannot be called: " + cause.getMessage(),
                "Change app.bedrock.model, app.bedrock.residency or app.bedrock.from.",
                cause);
    }
}
