package io.bedrockdiscovery.shell.render;

import io.bedrockdiscovery.domain.knowledge.UnknownCall;
import io.bedrockdiscovery.domain.model.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a model that is not there; people are told in other ways.
 *
 * @param region the one that was asked for; null where none was
 * @param unknown calls that could change the answer
 */
public record NoModelAnswer(@Nullable Region region, List<UnknownCall> unknown) implements Answer {
    public NoModelAnswer {
        unknown = List.copyOf(unknown);
    }

    @Override
    public JsonObject json() {
        return JsonObject.versioned()
                .with("region", region == null ? null : region.id())
                .with("model", null)
                .with("access", null)
                .with("requiresProfile", null)
                .with("profiles", null)
                .with("regions", null)
                .with("observedAt", null)
                .with("stale", null)
                .with("unknownRegions", Shapes.unknown(unknown));
    }

    @Override
    public void write(Page page) {}
}
