package io.bedrockdiscovery.domain.lookup;

import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names of profiles over all regions, read from a catalogue or elsewhere. */
public interface ProfileNames {
    /** Returns the profile with this id. */
    Optional<NamedProfile> profile(String id);

    /** Returns whether this is the id of a model that a profile names but its region does not list. */
    boolean nameUnlisted(String modelId);

    /** Returns the ids of all profiles. */
    Collection<String> ids();

    /**
     * A profile over all regions that list it.
     *
     * @param arn one of its ARNs; null where AWS sent none
     */
    record NamedProfile(boolean application, @Nullable String arn, NavigableSet<ModelId> modelIds) {
        /** Returns a profile as a region lists it. */
        public static NamedProfile of(InferenceProfile profile) {
            return new NamedProfile(
                    profile.isApplication(), profile.inferenceProfileArn(), new TreeSet<>(profile.modelIds()));
        }

        /** Returns this profile with the models that it names in a further region. */
        public NamedProfile and(NamedProfile further) {
            if (modelIds.containsAll(further.modelIds)) {
                return this;
            }
            NavigableSet<ModelId> all = new TreeSet<>(modelIds);
            all.addAll(further.modelIds);
            return new NamedProfile(application, arn, all);
        }
    }
}
