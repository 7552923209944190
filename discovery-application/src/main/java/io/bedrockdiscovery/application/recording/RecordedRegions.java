package io.bedrockdiscovery.application.recording;

import io.bedrockdiscovery.domain.model.ApiRepresentation;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.MapReader;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the regions of a recording, each as soon as it is there. Equal parts of regions are shared. */
final class RecordedRegions {
    static final String FIELD = "regions";

    private final SharedParts shared = new SharedParts();

    /**
     * Returns the observations of a region, or the {@link IllegalArgumentException} that tells what is wrong with them. It
     * is thrown only when it is known that the whole is a recording at all.
     */
    Object translate(String name, @Nullable Object value) {
        try {
            MapReader regions = new MapReader(FIELD, Collections.singletonMap(name, value));
            return read(new Region(name), regions.requiredObject(name));
        } catch (IllegalArgumentException e) {
            return e;
        }
    }

    /**
     * Returns what {@link #translate} has made.
     *
     * @throws IllegalArgumentException if there is something wrong with a region
     */
    static SortedMap<Region, RegionObservations> of(MapReader translated) {
        SortedMap<Region, RegionObservations> regions = new TreeMap<>();
        for (Map.Entry<?, ?> each : translated.values().entrySet()) {
            if (each.getValue() instanceof IllegalArgumentException e) {
                throw e;
            }
            if (each.getValue() instanceof RegionObservations seen) {
                regions.put(seen.region(), seen);
            }
        }
        return regions;
    }

    private RegionObservations read(Region region, MapReader calls) {
        return new RegionObservations(
                region,
                models(calls.requiredObject(ListCall.MODELS.word())),
                profiles(calls.requiredObject(ListCall.SYSTEM_DEFINED_PROFILES.word())),
                profiles(calls.requiredObject(ListCall.APPLICATION_PROFILES.word())));
    }

    private Observation<FoundationModel> models(MapReader call) {
        return ObservationRepresentation.read(call, model -> shared.model(ApiRepresentation.model(model.values())));
    }

    private Observation<InferenceProfile> profiles(MapReader call) {
        return ObservationRepresentation.read(
                call, profile -> shared.profile(ApiRepresentation.profile(profile.values())));
    }
}
