package io.bedrockdiscovery.domain.change;

import io.bedrockdiscovery.domain.model.ApiRepresentation;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes between two states of one owner's observations. The last known answers of each call are compared, so a
 * failure is never reported as a removal. The first answer of a call is a baseline: it adds nothing.
 *
 * @param added the models that a region lists now and did not list before
 * @param removed the models that a region no longer lists
 * @param changed the fields of models that have another value than before
 * @param profilesAdded the profiles that a region lists now and did not list before
 * @param profilesRemoved the profiles that a region no longer lists
 * @param profilesChanged the fields of profiles that have another value than before, those of destinations first
 * @param unknown the calls whose latest answer is not known, so that there may be further changes
 */
public record Changes(
        List<ModelAt> added,
        List<ModelAt> removed,
        List<FieldChange> changed,
        List<ProfileAt> profilesAdded,
        List<ProfileAt> profilesRemoved,
        List<ProfileFieldChange> profilesChanged,
        List<UnknownCall> unknown) {
    public Changes {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        profilesAdded = List.copyOf(profilesAdded);
        profilesRemoved = List.copyOf(profilesRemoved);
        profilesChanged = List.copyOf(profilesChanged);
        unknown = List.copyOf(unknown);
    }

    /** A model in a region. */
    public record ModelAt(Region region, ModelId modelId) {}

    /**
     * A profile in a region.
     *
     * @param profileArn the ARN; the id where AWS sent no ARN
     */
    public record ProfileAt(Region region, String profileArn) {}

    /**
     * A field of a model that has another value than before.
     *
     * @param field the name of the field in the API
     * @param before the earlier value, as in {@link ApiRepresentation}; null where AWS did not send it
     * @param after the later value, as in {@link ApiRepresentation}; null where AWS did not send it
     */
    public record FieldChange(
            Region region,
            ModelId modelId,
            String field,
            @Nullable Object before,
            @Nullable Object after) {}

    /**
     * A field of a profile that has another value than before. The id, the ARN and the name of a profile stay the same
     * when AWS lets its calls run in further regions.
     *
     * @param profileArn the ARN; the id where AWS sent no ARN
     * @param before the earlier value: text, or the sorted ids of regions; null where AWS did not send it
     * @param after the later value: text, or the sorted ids of regions; null where AWS did not send it
     */
    public record ProfileFieldChange(
            Region region,
            String profileArn,
            ProfileField field,
            @Nullable Object before,
            @Nullable Object after) {}

    /** A field of a profile that is compared. May grow: a {@code switch} needs a default. */
    public enum ProfileField {
        /** The regions where a call through the profile may run; {@code anywhere} for a global profile. */
        DESTINATIONS("destinations"),
        /** The state of the profile. */
        STATUS("status"),
        /** The name for display. */
        INFERENCE_PROFILE_NAME("inferenceProfileName");

        private final String word;

        ProfileField(String word) {
            this.word = word;
        }

        /** Returns the word that users read, such as {@code destinations}. */
        public String word() {
            return word;
        }
    }

    /** Returns the changes from earlier observations to later ones of the same owner. */
    public static Changes between(Observations before, Observations after) {
        ObservationComparison comparison = new ObservationComparison();
        after.regions().values().forEach(now -> comparison.compare(before.of(now.region()), now));
        return comparison.changes();
    }
}
