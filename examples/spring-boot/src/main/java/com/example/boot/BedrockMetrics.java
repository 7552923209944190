package com.example.boot;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.domain.RefreshListener;
import io.bedrockdiscovery.domain.change.Changes;
import io.bedrockdiscovery.domain.scan.ScanReport;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Measures what is known: the numbers of models and of calls without an answer, and the refreshes by their result. */
@Component
class BedrockMetrics implements RefreshListener {
    private final MeterRegistry meters;

    BedrockMetrics(MeterRegistry meters, BedrockDiscovery discovery) {
        this.meters = meters;
        Gauge.builder(
                        "bedrock.models",
                        discovery,
                        each -> each.catalog().regionsByModel().size())
                .description("models that at least one region lists")
                .register(meters);
        Gauge.builder(
                        "bedrock.calls.unknown",
                        discovery,
                        each -> each.catalog().unknownCalls().size())
                .description("list calls of which no good answer is known")
                .register(meters);
    }

    @Override
    public void refreshed(ScanReport report, Changes changes) {
        meters.counter(
                        "bedrock.refreshes",
                        "completeness",
                        report.completeness().name())
                .increment();
    }
}
