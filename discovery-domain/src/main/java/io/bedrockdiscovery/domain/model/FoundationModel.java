package io.bedrockdiscovery.domain.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foundation model as one region lists it. Names follow the API; a field that AWS did not send is null, which is not
 * the same as an empty list.
 *
 * @param modelId never null: an entry without an id is no model
 * @see <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_FoundationModelSummary.html">
 *     FoundationModelSummary</a>
 */
public record FoundationModel(
        ModelId modelId,
        @Nullable String modelArn,
        @Nullable String modelName,
        @Nullable String providerName,
        @Nullable List<Modality> inputModalities,
        @Nullable List<Modality> outputModalities,
        @Nullable Boolean responseStreamingSupported,
        @Nullable List<Customization> customizationsSupported,
        @Nullable List<InferenceType> inferenceTypesSupported,
        @Nullable Lifecycle modelLifecycle) {
    public FoundationModel {
        requireNonNull(modelId, "modelId is null");
        inputModalities = copy(inputModalities);
        outputModalities = copy(outputModalities);
        customizationsSupported = copy(customizationsSupported);
        inferenceTypesSupported = copy(inferenceTypesSupported);
    }

    /** A model that is named and not listed, of which nothing else is known. */
    public static FoundationModel unlisted(ModelId modelId) {
        return new FoundationModel(modelId, null, null, null, null, null, null, null, null, null);
    }

    /** Whether the listing names this inference type; false where it names none. */
    public boolean lists(InferenceType type) {
        return inferenceTypesSupported != null && inferenceTypesSupported.contains(type);
    }

    /** Whether it is legacy, or its end of life is less than {@code notice} after {@code now}. */
    public boolean isEnding(Instant now, Duration notice) {
        if (modelLifecycle == null) {
            return false;
        }
        Instant end = modelLifecycle.endOfLifeTime();
        return LifecycleStatus.LEGACY.equals(modelLifecycle.status())
                || (end != null && end.isBefore(now.plus(notice)));
    }

    private static <T> @Nullable List<T> copy(@Nullable List<T> list) {
        return list == null ? null : List.copyOf(list);
    }
}
