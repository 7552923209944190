package io.bedrockdiscovery.domain.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelId;
import io.bedrockdiscovery.domain.model.Region;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The observations of one region, in which each model and each profile is listed once. */
final class RegionObservationsTest {
    private static final Region REGION = new Region("eu-west-1");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void repeatedModel_isListedOnceWithItsFirstEntry() {
        FoundationModel first = model("b", "first");
        RegionObservations region =
                region(List.of(first, model("a", "only"), model("b", "second")), List.of(), List.of());

        assertThat(region.models().items()).containsExactly(first, model("a", "only"));
        assertThat(region.models().observedAt()).contains(NOW);
    }

    @Test
    void repeatedProfile_isListedOnceWithItsFirstEntry() {
        RegionObservations region = region(
                List.of(),
                List.of(profile("b", "first"), profile("a", "only"), profile("b", "second")),
                List.of(profile("c", "first"), profile("c", "second")));

        assertThat(region.systemDefined().items()).containsExactly(profile("b", "first"), profile("a", "only"));
        assertThat(region.application().items()).containsExactly(profile("c", "first"));
    }

    @Test
    void repetitionBeforeAFailure_isDroppedAndTheFailureKept() {
        Observation<FoundationModel> models = Observation.known(List.of(model("a", "1"), model("a", "2")), NOW)
                .and(Observation.failed(new Failure(Reason.THROTTLED, "it failed"), NOW.plusSeconds(1)));

        RegionObservations region = new RegionObservations(REGION, models, Observation.none(), Observation.none());

        assertThat(region.models().items()).containsExactly(model("a", "1"));
        assertThat(region.models().failed()).isEqualTo(models.failed());
    }

    @Test
    void listWithoutRepetition_staysUnchanged() {
        Observation<FoundationModel> models = Observation.known(List.of(model("b", "1"), model("a", "1")), NOW);
        Observation<InferenceProfile> notOffered = Observation.notOffered(NOW);

        RegionObservations region = new RegionObservations(REGION, models, notOffered, Observation.none());

        assertThat(region.models()).isSameAs(models);
        assertThat(region.systemDefined()).isSameAs(notOffered);
    }

    @Test
    void profiles_areSystemDefinedOnesFirstAndEachOnce() {
        RegionObservations region = region(
                List.of(),
                List.of(profile("b", "system"), profile("a", "system")),
                List.of(profile("c", "application"), profile("a", "application")));

        assertThat(region.profiles())
                .containsExactly(profile("b", "system"), profile("a", "system"), profile("c", "application"));
        assertThat(region(List.of(), List.of(profile("a", "system")), List.of()).profiles())
                .containsExactly(profile("a", "system"));
    }

    @Test
    void merge_isMadeCallByCall() {
        RegionObservations earlier = region(List.of(model("a", "1")), List.of(profile("p", "1")), List.of());
        RegionObservations later = new RegionObservations(
                REGION,
                Observation.known(List.of(model("a", "2")), NOW.plusSeconds(1)),
                Observation.none(),
                Observation.none());

        RegionObservations merged = later.and(earlier);

        assertThat(merged.models()).isEqualTo(later.models());
        assertThat(merged.systemDefined()).isEqualTo(earlier.systemDefined());
        assertThat(merged.application()).isEqualTo(earlier.application());
    }

    @Test
    void callsInOrder_areAllObservations() {
        RegionObservations region = region(List.of(model("a", "1")), List.of(profile("p", "1")), List.of());

        assertThat(region.all())
                .containsExactly(
                        region.of(ListCall.MODELS),
                        region.of(ListCall.SYSTEM_DEFINED_PROFILES),
                        region.of(ListCall.APPLICATION_PROFILES));
    }

    private static RegionObservations region(
            List<FoundationModel> models, List<InferenceProfile> system, List<InferenceProfile> application) {
        return new RegionObservations(
                REGION,
                Observation.known(models, NOW),
                Observation.known(system, NOW),
                Observation.known(application, NOW));
    }

    private static FoundationModel model(String id, String name) {
        return FoundationModel.builder(new ModelId(id)).modelName(name).build();
    }

    private static InferenceProfile profile(String id, String name) {
        return InferenceProfile.builder(id).inferenceProfileName(name).build();
    }
}
