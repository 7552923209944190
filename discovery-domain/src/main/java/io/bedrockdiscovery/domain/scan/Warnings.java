package io.bedrockdiscovery.domain.scan;

import io.bedrockdiscovery.domain.knowledge.Failure;
import java.util.ArrayList;
import java.util.List;

/** What a scan has to tell people beside its answer. For one thread. */
final class Warnings {
    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        lines.add(line);
    }

    void regionsNotListed(Failure failure) {
        add("EC2 could not say which regions there are, so some may be missing: " + failure.message());
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
