package io.bedrockdiscovery.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bedrockdiscovery.domain.change.Changes.FieldChange;
import io.bedrockdiscovery.domain.change.Changes.ModelAt;
import io.bedrockdiscovery.domain.change.Changes.ProfileAt;
import io.bedrockdiscovery.domain.change.Changes.ProfileField;
import io.bedrockdiscovery.domain.change.Changes.ProfileFieldChange;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Observation;
import io.bedrockdiscovery.domain.observation.Observations;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.RegionObservations;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The changes of models and profiles between two states of one region. */
final class ChangesTest {
    private static final Region REGION = new Region("eu-west-1");
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-01-02T00:00:00Z");
    private static final FoundationModel NOVA =
            FoundationModelBuilder.novaPro().in("eu-west-1").build();
    private static final FoundationModel CLAUDE =
            FoundationModelBuilder.claude37Sonnet().in("eu-west-1").build();
    private static final String ID = "eu.amazon.nova-pro-v1:0";

    @Test
    void model_isAddedOrRemovedByItsId() {
        Changes changes = between(models(NOVA), models(CLAUDE));

        assertThat(changes.added()).containsExactly(new ModelAt(REGION, CLAUDE.modelId()));
        assertThat(changes.removed()).containsExactly(new ModelAt(REGION, NOVA.modelId()));
        assertThat(changes.changed()).isEmpty();
    }

    @Test
    void fieldOfAModel_changesWithItsValues() {
        FoundationModelBuilder other = FoundationModelBuilder.novaPro().in("eu-west-1");
        FoundationModel renamed = other.named("Nova", NOVA.providerName()).build();

        assertThat(between(models(NOVA), models(renamed)).changed())
                .containsExactly(new FieldChange(REGION, NOVA.modelId(), "modelName", NOVA.modelName(), "Nova"));
        assertThat(between(models(NOVA), models(other.named(null, null).build()))
                        .changed())
                .extracting(FieldChange::field, FieldChange::after)
                .containsExactly(tuple("modelName", null), tuple("providerName", null));
    }

    @Test
    void listOfAModel_changesWithItsElementsAndNotWithTheirOrder() {
        FoundationModel textAndImage = taking(Modality.TEXT, Modality.IMAGE);

        assertThat(between(models(textAndImage), models(taking(Modality.IMAGE, Modality.TEXT)))
                        .changed())
                .isEmpty();
        assertThat(between(models(textAndImage), models(taking(Modality.TEXT))).changed())
                .extracting(FieldChange::field)
                .containsExactly("inputModalities");
    }

    @Test
    void profile_isAddedOrRemovedByItsArn() {
        InferenceProfile europe = europe("eu-west-1").build();
        InferenceProfile own =
                InferenceProfileBuilder.application("abc123").in("eu-west-1").build();

        Changes changes = between(systemDefined(europe), systemDefined());
        assertThat(changes.profilesRemoved()).containsExactly(new ProfileAt(REGION, arn(europe)));
        assertThat(changes.profilesAdded()).isEmpty();
        changes = between(application(), application(own));
        assertThat(changes.profilesAdded()).containsExactly(new ProfileAt(REGION, arn(own)));
        assertThat(changes.profilesRemoved()).isEmpty();
    }

    @Test
    void destinations_areToldBeforeOtherFields() {
        InferenceProfile narrow = europe("eu-west-1").named("Nova").build();
        InferenceProfile wide =
                europe("eu-west-1", "eu-central-1").named("Nova EU").build();

        assertThat(between(systemDefined(narrow), systemDefined(wide)).profilesChanged())
                .containsExactly(
                        changed(ProfileField.DESTINATIONS, List.of("eu-west-1"), List.of("eu-central-1", "eu-west-1")),
                        changed(ProfileField.INFERENCE_PROFILE_NAME, "Nova", "Nova EU"));
        assertThat(between(systemDefined(narrow), systemDefined(narrow)).profilesChanged())
                .isEmpty();
    }

    @Test
    void destinationsOfOneProfile_areToldBeforeTheNameOfAnother() {
        InferenceProfile renamed = InferenceProfileBuilder.systemDefined("eu.a")
                .in("eu-west-1")
                .named("Before")
                .build();
        InferenceProfile widened =
                InferenceProfileBuilder.systemDefined("eu.b").in("eu-west-1").build();

        assertThat(between(
                                systemDefined(renamed, widened),
                                systemDefined(
                                        renamed.toBuilder()
                                                .inferenceProfileName("After")
                                                .build(),
                                        InferenceProfileBuilder.systemDefined("eu.b")
                                                .in("eu-west-1")
                                                .routing("amazon.nova-pro-v1:0", "eu-west-1")
                                                .build()))
                        .profilesChanged())
                .extracting(ProfileFieldChange::field)
                .containsExactly(ProfileField.DESTINATIONS, ProfileField.INFERENCE_PROFILE_NAME);
    }

    @Test
    void statusOfAProfile_changes_alsoToNone() {
        InferenceProfile active = europe("eu-west-1").build();

        assertThat(between(
                                systemDefined(active),
                                systemDefined(active.toBuilder().status(null).build()))
                        .profilesChanged())
                .containsExactly(changed(ProfileField.STATUS, "ACTIVE", null));
    }

    @Test
    void globalProfile_goesAnywhere() {
        InferenceProfile global = InferenceProfileBuilder.systemDefined(ID)
                .in("eu-west-1")
                .named("Nova")
                .routingAnywhere("amazon.nova-pro-v1:0")
                .build();

        assertThat(between(systemDefined(europe("eu-west-1").named("Nova").build()), systemDefined(global))
                        .profilesChanged())
                .containsExactly(changed(ProfileField.DESTINATIONS, List.of("eu-west-1"), "anywhere"));
    }

    @Test
    void firstAnswer_isABaseline() {
        Changes changes = between(
                RegionObservations.none(REGION),
                new RegionObservations(
                        REGION,
                        known(List.of(NOVA)),
                        known(List.of(europe("eu-west-1").build())),
                        Observation.none()));

        assertThat(changes.added()).isEmpty();
        assertThat(changes.profilesAdded()).isEmpty();
    }

    @Test
    void failedCall_removesNothingAndIsUnknown() {
        Failure denied = new Failure(Reason.ACCESS_DENIED, "no");
        RegionObservations before = new RegionObservations(
                REGION, known(List.of(NOVA)), known(List.of(europe("eu-west-1").build())), Observation.none());
        RegionObservations after = before.and(new RegionObservations(
                REGION, Observation.failed(denied, NOW), Observation.failed(denied, NOW), Observation.none()));

        Changes changes = between(before, after);

        assertThat(changes.removed()).isEmpty();
        assertThat(changes.profilesRemoved()).isEmpty();
        assertThat(changes.unknown())
                .containsExactly(
                        new UnknownCall(REGION, ListCall.MODELS, denied),
                        new UnknownCall(REGION, ListCall.SYSTEM_DEFINED_PROFILES, denied));
    }

    @Test
    void fieldsOfProfiles_haveTheWordsOfTheApi() {
        assertThat(ProfileField.values())
                .extracting(ProfileField::word)
                .containsExactly("destinations", "status", "inferenceProfileName");
    }

    private static Changes between(RegionObservations before, RegionObservations after) {
        return Changes.between(observations(before), observations(after));
    }

    private static Observations observations(RegionObservations region) {
        return new Observations(Observation.none(), new TreeMap<>(Map.of(REGION, region)));
    }

    private static RegionObservations models(FoundationModel... models) {
        return new RegionObservations(REGION, known(List.of(models)), Observation.none(), Observation.none());
    }

    private static RegionObservations systemDefined(InferenceProfile... profiles) {
        return new RegionObservations(REGION, Observation.none(), known(List.of(profiles)), Observation.none());
    }

    private static RegionObservations application(InferenceProfile... profiles) {
        return new RegionObservations(REGION, Observation.none(), Observation.none(), known(List.of(profiles)));
    }

    private static <T> Observation<T> known(List<T> items) {
        return Observation.known(items, THEN);
    }

    private static FoundationModel taking(Modality... modalities) {
        return FoundationModelBuilder.novaPro()
                .in("eu-west-1")
                .inputModalities(modalities)
                .build();
    }

    private static InferenceProfileBuilder europe(String... regions) {
        return InferenceProfileBuilder.systemDefined(ID).in("eu-west-1").routing("amazon.nova-pro-v1:0", regions);
    }

    private static ProfileFieldChange changed(ProfileField field, Object before, Object after) {
        return new ProfileFieldChange(REGION, arn(europe("eu-west-1").build()), field, before, after);
    }

    private static String arn(InferenceProfile profile) {
        return String.valueOf(profile.inferenceProfileArn());
    }
}
