package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.domain.knowledge.Catalog;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.shell.render.Plain;
import java.util.Iterator;
import java.util.List;

/** The models to complete from. */
final class KnownModels implements Iterable<String> {
    private final Recent recent;

    KnownModels(Recent recent) {
        this.recent = recent;
    }

    /** An id with letters in it that could steer a terminal is left out: nobody could type it. */
    @Override
    public Iterator<String> iterator() {
        return recent.get()
                .map(Catalog::regionsByModel)
                .map(models -> models.keySet().stream()
                        .map(ModelId::value)
                        .filter(id -> Plain.line(id).equals(id))
                        .toList())
                .orElse(List.of())
                .iterator();
    }
}
