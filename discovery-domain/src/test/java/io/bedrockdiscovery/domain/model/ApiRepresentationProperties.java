package io.bedrockdiscovery.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class ApiRepresentationProperties {
    private static final double ABSENT = 0.3;

    @Property(tries = 300)
    void model_isReadBackUnchanged(@ForAll("models") FoundationModel model) {
        assertThat(ApiRepresentation.model(ApiRepresentation.of(model))).isEqualTo(model);
    }

    @Property(tries = 300)
    void profile_isReadBackUnchanged(@ForAll("profiles") InferenceProfile profile) {
        assertThat(ApiRepresentation.profile(ApiRepresentation.of(profile))).isEqualTo(profile);
    }

    @Example
    void fieldThatAwsDidNotSend_isAbsent() {
        FoundationModel bare = new FoundationModel(
                new ModelId("amazon.titan-tg1-large"), null, null, null, null, null, null, null, null, null);
        assertThat(ApiRepresentation.of(bare)).containsOnlyKeys("modelId");
        InferenceProfile profile =
                new InferenceProfile("us.amazon.nova-pro-v1:0", null, null, null, null, null, null, null, null);
        assertThat(ApiRepresentation.of(profile)).containsOnlyKeys("inferenceProfileId");
    }

    @Example
    void unknownFields_areIgnored() {
        assertThat(ApiRepresentation.model(Map.of("modelId", "a.b", "aLaterField", List.of(1)))
                        .modelId())
                .isEqualTo(new ModelId("a.b"));
    }

    @Example
    void wrongField_isNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRepresentation.model(Map.of()))
                .withMessage("modelId is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRepresentation.model(Map.of("modelId", 7)))
                .withMessage("modelId is not a text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRepresentation.model(Map.of("modelId", "a.b", "inputModalities", "TEXT")))
                .withMessage("inputModalities is not a list");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRepresentation.model(with("inputModalities", Arrays.asList("TEXT", null))))
                .withMessage("inputModalities holds a null");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ApiRepresentation.model(with("modelLifecycle", Map.of("endOfLifeTime", "soon\u001b[2J"))))
                .withMessageStartingWith("modelLifecycle.endOfLifeTime is not a time")
                .satisfies(e -> assertThat(e.getMessage().chars()).noneMatch(Character::isISOControl));
    }

    @Provide
    Arbitrary<FoundationModel> models() {
        Arbitrary<ModelId> ids = Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(20)
                .filter(id -> !id.isBlank())
                .map(ModelId::new);
        Arbitrary<Boolean> flags = Arbitraries.of(true, false).injectNull(ABSENT);
        Arbitrary<List<Modality>> modalities = words(Modality::new);
        return Combinators.combine(ids, text(), text(), text(), modalities, modalities, flags)
                .flatAs((id, arn, name, provider, input, output, streaming) -> Combinators.combine(
                                words(Customization::new),
                                words(InferenceType::new),
                                lifecycles().injectNull(ABSENT))
                        .as((customizations, types, lifecycle) -> new FoundationModel(
                                id, arn, name, provider, input, output, streaming, customizations, types, lifecycle)));
    }

    @Provide
    Arbitrary<InferenceProfile> profiles() {
        Arbitrary<String> id = Arbitraries.strings().ofMaxLength(20);
        Arbitrary<List<ModelReference>> models =
                text().map(ModelReference::new).list().ofMaxSize(4).injectNull(ABSENT);
        Arbitrary<ProfileStatus> status =
                Arbitraries.strings().ofMaxLength(9).map(ProfileStatus::new).injectNull(ABSENT);
        Arbitrary<ProfileType> type =
                Arbitraries.strings().ofMaxLength(9).map(ProfileType::new).injectNull(ABSENT);
        return Combinators.combine(id, text(), text(), text(), times(), times(), models, status)
                .flatAs((a, b, c, d, e, f, g, h) -> type.map(i -> new InferenceProfile(a, b, c, d, e, f, g, h, i)));
    }

    private static Arbitrary<Lifecycle> lifecycles() {
        Arbitrary<LifecycleStatus> status =
                Arbitraries.strings().ofMaxLength(9).map(LifecycleStatus::new).injectNull(ABSENT);
        return Combinators.combine(status, times(), times(), times(), times()).as(Lifecycle::new);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings().ofMaxLength(20).injectNull(ABSENT);
    }

    private static Arbitrary<Instant> times() {
        long farthest = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        return Combinators.combine(
                        Arbitraries.longs().between(-farthest, farthest),
                        Arbitraries.longs().between(0, 999_999_999))
                .as(Instant::ofEpochSecond)
                .injectNull(ABSENT);
    }

    private static <T> Arbitrary<List<T>> words(Function<String, T> word) {
        return Arbitraries.strings()
                .ofMaxLength(9)
                .map(word)
                .list()
                .ofMaxSize(4)
                .injectNull(ABSENT);
    }

    private static Map<String, Object> with(String name, Object value) {
        return Map.of("modelId", "a.b", name, value);
    }
}
