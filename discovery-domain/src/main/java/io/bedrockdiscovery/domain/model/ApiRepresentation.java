package io.bedrockdiscovery.domain.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Converts models and profiles to and from the representation of the Bedrock API: plain maps, lists, strings and
 * booleans with the API's field names, which any JSON library reads and writes. A field that AWS did not send is
 * absent. Times are ISO-8601 in UTC.
 */
public final class ApiRepresentation {
    private ApiRepresentation() {}

    /** Returns the representation of a model, as a new map that the caller may change. */
    public static Map<String, Object> of(FoundationModel model) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "modelArn", model.modelArn());
        put(fields, "modelId", model.modelId().value());
        put(fields, "modelName", model.modelName());
        put(fields, "providerName", model.providerName());
        put(fields, "inputModalities", list(model.inputModalities(), Modality::value));
        put(fields, "outputModalities", list(model.outputModalities(), Modality::value));
        put(fields, "responseStreamingSupported", model.responseStreamingSupported());
        put(fields, "customizationsSupported", list(model.customizationsSupported(), Customization::value));
        put(fields, "inferenceTypesSupported", list(model.inferenceTypesSupported(), InferenceType::value));
        put(fields, "modelLifecycle", model.modelLifecycle() == null ? null : lifecycle(model.modelLifecycle()));
        return fields;
    }

    /** Returns the representation of a profile, as a new map that the caller may change. */
    public static Map<String, Object> of(InferenceProfile profile) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "inferenceProfileName", profile.inferenceProfileName());
        put(fields, "description", profile.description());
        put(fields, "createdAt", time(profile.createdAt()));
        put(fields, "updatedAt", time(profile.updatedAt()));
        put(fields, "inferenceProfileArn", profile.inferenceProfileArn());
        put(fields, "models", list(profile.models(), ApiRepresentation::reference));
        put(fields, "inferenceProfileId", profile.inferenceProfileId());
        put(fields, "status", profile.status() == null ? null : profile.status().value());
        put(fields, "type", profile.type() == null ? null : profile.type().value());
        return fields;
    }

    /**
     * Reads a model from its representation. Fields of other names are ignored.
     *
     * @throws IllegalArgumentException if a field is wrong or the id is missing; the message names the field
     */
    public static FoundationModel model(Map<?, ?> representation) {
        return model(new MapReader(representation));
    }

    /**
     * Reads a model from its representation in a document. Fields of other names are ignored.
     *
     * @throws IllegalArgumentException if a field is wrong or the id is missing; the message names the field by its
     *     path
     */
    public static FoundationModel model(MapReader representation) {
        return FoundationModel.builder(representation.requiredText("modelId", ModelId::new))
                .modelArn(representation.text("modelArn").orElse(null))
                .modelName(representation.text("modelName").orElse(null))
                .providerName(representation.text("providerName").orElse(null))
                .inputModalities(
                        representation.texts("inputModalities", Modality::new).orElse(null))
                .outputModalities(
                        representation.texts("outputModalities", Modality::new).orElse(null))
                .responseStreamingSupported(
                        representation.flag("responseStreamingSupported").orElse(null))
                .customizationsSupported(representation
                        .texts("customizationsSupported", Customization::new)
                        .orElse(null))
                .inferenceTypesSupported(representation
                        .texts("inferenceTypesSupported", InferenceType::new)
                        .orElse(null))
                .modelLifecycle(representation
                        .object("modelLifecycle")
                        .map(ApiRepresentation::lifecycle)
                        .orElse(null))
                .build();
    }

    /**
     * Reads a profile from its representation. Fields of other names are ignored.
     *
     * @throws IllegalArgumentException if a field is wrong or the id is missing; the message names the field
     */
    public static InferenceProfile profile(Map<?, ?> representation) {
        return profile(new MapReader(representation));
    }

    /**
     * Reads a profile from its representation in a document. Fields of other names are ignored.
     *
     * @throws IllegalArgumentException if a field is wrong or the id is missing; the message names the field by its
     *     path
     */
    public static InferenceProfile profile(MapReader representation) {
        return InferenceProfile.builder(representation.requiredText("inferenceProfileId"))
                .inferenceProfileArn(representation.text("inferenceProfileArn").orElse(null))
                .inferenceProfileName(
                        representation.text("inferenceProfileName").orElse(null))
                .description(representation.text("description").orElse(null))
                .createdAt(representation.time("createdAt").orElse(null))
                .updatedAt(representation.time("updatedAt").orElse(null))
                .models(representation
                        .objects(
                                "models",
                                each -> new ModelReference(each.text("modelArn").orElse(null)))
                        .orElse(null))
                .status(representation.text("status", ProfileStatus::new).orElse(null))
                .type(representation.text("type", ProfileType::new).orElse(null))
                .build();
    }

    private static Map<String, Object> lifecycle(Lifecycle lifecycle) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(
                fields,
                "status",
                lifecycle.status() == null ? null : lifecycle.status().value());
        put(fields, "startOfLifeTime", time(lifecycle.startOfLifeTime()));
        put(fields, "endOfLifeTime", time(lifecycle.endOfLifeTime()));
        put(fields, "legacyTime", time(lifecycle.legacyTime()));
        put(fields, "publicExtendedAccessTime", time(lifecycle.publicExtendedAccessTime()));
        return fields;
    }

    private static Lifecycle lifecycle(MapReader representation) {
        return new Lifecycle(
                representation.text("status", LifecycleStatus::new).orElse(null),
                representation.time("startOfLifeTime").orElse(null),
                representation.time("endOfLifeTime").orElse(null),
                representation.time("legacyTime").orElse(null),
                representation.time("publicExtendedAccessTime").orElse(null));
    }

    private static Map<String, Object> reference(ModelReference reference) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "modelArn", reference.modelArn());
        return fields;
    }

    private static <T> @Nullable List<Object> list(@Nullable List<T> values, Function<T, Object> representation) {
        return values == null ? null : values.stream().map(representation).toList();
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
