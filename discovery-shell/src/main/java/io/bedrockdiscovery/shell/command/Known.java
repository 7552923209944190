package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.query.ModelDiscovery;
import io.bedrockdiscovery.domain.scan.ScanReport;

/**
 * What there is to answer from.
 *
 * @param report of the scan that went before, or of memory
 * @param discovery to ask, from the same catalogue
 */
record Known(ScanReport report, ModelDiscovery discovery) {
    Catalog catalog() {
        return report.catalog();
    }
}
