package com.example.source;

import com.fasterxml.jackson.jr.ob.JSON;
import io.bedrockdiscovery.domain.model.ApiRepresentation;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.MapReader;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.ModelSource;
import io.bedrockdiscovery.domain.port.ProfileSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Models and profiles from files, one directory for each region, with the output of {@code aws bedrock
 * list-foundation-models} in {@code models.json} and that of {@code aws bedrock list-inference-profiles --type-equals
 * TYPE} in {@code TYPE.json}. A region without a directory does not offer Bedrock.
 */
public final class JsonFiles implements ModelSource, ProfileSource {
    private final Path root;

    /** Creates sources over the directories in {@code root}. */
    public JsonFiles(Path root) {
        this.root = root;
    }

    @Override
    public Outcome<List<FoundationModel>> models(Region region, CallContext context) {
        return read(region, "models.json", "modelSummaries", ApiRepresentation::model);
    }

    @Override
    public Outcome<List<InferenceProfile>> profiles(Region region, ProfileType type, CallContext context) {
        return read(region, type.value() + ".json", "inferenceProfileSummaries", ApiRepresentation::profile);
    }

    private <T> Outcome<List<T>> read(Region region, String name, String list, Function<MapReader, T> item) {
        if (Thread.currentThread().isInterrupted()) {
            return Outcome.unknown(Reason.CANCELLED, "the thread was interrupted");
        }
        Path directory = root.resolve(region.id());
        if (!Files.isDirectory(directory)) {
            return new Outcome.NotOffered<>();
        }
        Path file = directory.resolve(name);
        try {
            MapReader document = new MapReader(JSON.std.mapFrom(Files.readAllBytes(file)));
            return Outcome.known(document.requiredObjects(list, item));
        } catch (IOException | IllegalArgumentException e) {
            return Outcome.unknown(Reason.BAD_ANSWER, file + " cannot be read: " + e.getMessage());
        }
    }
}
