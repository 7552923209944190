package io.bedrockdiscovery.domain;

import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.Customization;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.ProfileStatus;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Owner;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that no record whose equality is written out forgets a component. */
final class WrittenOutEqualityTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                Customization.class,
                FoundationModel.class,
                InferenceProfile.class,
                InferenceType.class,
                Lifecycle.class,
                LifecycleStatus.class,
                Modality.class,
                ModelId.class,
                ModelReference.class,
                NameMatch.Found.class,
                Observation.class,
                OptInStatus.class,
                Owner.class,
                Partition.class,
                ProfileStatus.class,
                ProfileType.class,
            })
    void record_isEqualToThoseWithEqualComponentsOnly(Class<? extends Record> type) {
        EqualsVerifier.forClass(type)
                .withPrefabValues(Region.class, new Region("us-east-1"), new Region("eu-west-1"))
                .suppress(Warning.NULL_FIELDS)
                .verify();
    }
}
