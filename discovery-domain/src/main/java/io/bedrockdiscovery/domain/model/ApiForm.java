package io.bedrockdiscovery.domain.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Models and profiles in the shape and with the field names of the API, as plain maps, lists, strings and booleans that
 * any JSON library reads and writes. A field that AWS did not send is absent. Times are ISO-8601 in UTC.
 */
public final class ApiForm {
    private ApiForm() {}

    /** The model in the API's form; the map is the caller's to change. */
    public static Map<String, Object> of(FoundationModel model) {
        Map<String, Object> form = new LinkedHashMap<>();
        put(form, "modelArn", model.modelArn());
        put(form, "modelId", model.modelId().value());
        put(form, "modelName", model.modelName());
        put(form, "providerName", model.providerName());
        put(form, "inputModalities", words(model.inputModalities(), Modality::value));
        put(form, "outputModalities", words(model.outputModalities(), Modality::value));
        put(form, "responseStreamingSupported", model.responseStreamingSupported());
        put(form, "customizationsSupported", words(model.customizationsSupported(), Customization::value));
        put(form, "inferenceTypesSupported", words(model.inferenceTypesSupported(), InferenceType::value));
        put(form, "modelLifecycle", model.modelLifecycle() == null ? null : lifecycle(model.modelLifecycle()));
        return form;
    }

    /** The profile in the API's form; the map is the caller's to change. */
    public static Map<String, Object> of(InferenceProfile profile) {
        Map<String, Object> form = new LinkedHashMap<>();
        put(form, "inferenceProfileName", profile.inferenceProfileName());
        put(form, "description", profile.description());
        put(form, "createdAt", time(profile.createdAt()));
        put(form, "updatedAt", time(profile.updatedAt()));
        put(form, "inferenceProfileArn", profile.inferenceProfileArn());
        put(form, "models", words(profile.models(), ApiForm::reference));
        put(form, "inferenceProfileId", profile.inferenceProfileId());
        put(form, "status", profile.status() == null ? null : profile.status().value());
        put(form, "type", profile.type() == null ? null : profile.type().value());
        return form;
    }

    /** The model that {@code form} describes. @throws IllegalArgumentException naming the field that is wrong */
    public static FoundationModel model(Map<?, ?> form) {
        Fields fields = new Fields(form);
        Fields lifecycle = fields.object("modelLifecycle");
        return new FoundationModel(
                new ModelId(fields.required("modelId")),
                fields.text("modelArn"),
                fields.text("modelName"),
                fields.text("providerName"),
                fields.words("inputModalities", Modality::new),
                fields.words("outputModalities", Modality::new),
                fields.flag("responseStreamingSupported"),
                fields.words("customizationsSupported", Customization::new),
                fields.words("inferenceTypesSupported", InferenceType::new),
                lifecycle == null ? null : lifecycle(lifecycle));
    }

    /** The profile that {@code form} describes. @throws IllegalArgumentException naming the field that is wrong */
    public static InferenceProfile profile(Map<?, ?> form) {
        Fields fields = new Fields(form);
        return new InferenceProfile(
                fields.required("inferenceProfileId"),
                fields.text("inferenceProfileArn"),
                fields.text("inferenceProfileName"),
                fields.text("description"),
                fields.time("createdAt"),
                fields.time("updatedAt"),
                fields.objects("models", each -> new ModelReference(each.text("modelArn"))),
                fields.word("status", ProfileStatus::new),
                fields.word("type", ProfileType::new));
    }

    private static Map<String, Object> lifecycle(Lifecycle lifecycle) {
        Map<String, Object> form = new LinkedHashMap<>();
        put(
                form,
                "status",
                lifecycle.status() == null ? null : lifecycle.status().value());
        put(form, "startOfLifeTime", time(lifecycle.startOfLifeTime()));
        put(form, "endOfLifeTime", time(lifecycle.endOfLifeTime()));
        put(form, "legacyTime", time(lifecycle.legacyTime()));
        put(form, "publicExtendedAccessTime", time(lifecycle.publicExtendedAccessTime()));
        return form;
    }

    private static Lifecycle lifecycle(Fields fields) {
        return new Lifecycle(
                fields.word("status", LifecycleStatus::new),
                fields.time("startOfLifeTime"),
                fields.time("endOfLifeTime"),
                fields.time("legacyTime"),
                fields.time("publicExtendedAccessTime"));
    }

    private static Map<String, Object> reference(ModelReference reference) {
        Map<String, Object> form = new LinkedHashMap<>();
        put(form, "modelArn", reference.modelArn());
        return form;
    }

    private static <T> @Nullable List<Object> words(@Nullable List<T> values, Function<T, Object> form) {
        return values == null ? null : values.stream().map(form).toList();
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static void put(Map<String, Object> form, String name, @Nullable Object value) {
        if (value != null) {
            form.put(name, value);
        }
    }
}
