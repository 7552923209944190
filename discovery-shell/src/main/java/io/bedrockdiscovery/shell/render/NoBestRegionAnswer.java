package io.bedrockdiscovery.shell.render;

import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import java.util.List;

/** The form of a ranking for a model that is not there; people are told in other ways. */
public record NoBestRegionAnswer(List<UnknownCall> unknown) implements Answer {
    public NoBestRegionAnswer {
        unknown = List.copyOf(unknown);
    }

    @Override
    public JsonObject json() {
        return JsonObject.versioned()
                .with("modelId", null)
                .with("ranking", null)
                .with("dropped", null)
                .with("unknownRegions", Shapes.unknown(unknown));
    }

    @Override
    public void write(Page page) {}
}
