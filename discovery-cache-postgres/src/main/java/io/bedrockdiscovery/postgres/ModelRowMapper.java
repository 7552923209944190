package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.model.Customization;
import io.bedrockdiscovery.domain.model.FoundationModel;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.LifecycleStatus;
import io.bedrockdiscovery.domain.model.Modality;
import io.bedrockdiscovery.domain.model.ModelId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Maps foundation models to rows. */
final class ModelRowMapper implements RowMapper<FoundationModel> {
    @Override
    public String table() {
        return "model";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "model_id",
                "model_arn",
                "model_name",
                "provider_name",
                "input_modalities",
                "output_modalities",
                "response_streaming",
                "customizations",
                "inference_types",
                "has_lifecycle",
                "lifecycle_status",
                "start_of_life",
                "end_of_life",
                "legacy_from",
                "extended_access_from");
    }

    @Override
    public List<@Nullable Object> values(FoundationModel model, AccountMask mask) {
        Lifecycle lifecycle = model.modelLifecycle();
        Lifecycle dates = lifecycle == null ? new Lifecycle(null, null, null, null, null) : lifecycle;
        Boolean streaming = model.responseStreamingSupported();
        return Arrays.<@Nullable Object>asList(
                model.modelId().value(),
                model.modelArn(),
                model.modelName(),
                model.providerName(),
                words(model.inputModalities(), Modality::value),
                words(model.outputModalities(), Modality::value),
                streaming,
                words(model.customizationsSupported(), Customization::value),
                words(model.inferenceTypesSupported(), InferenceType::value),
                // An empty lifecycle is not the same as none.
                lifecycle != null,
                dates.status() == null ? null : dates.status().value(),
                date(dates.startOfLifeTime()),
                date(dates.endOfLifeTime()),
                date(dates.legacyTime()),
                date(dates.publicExtendedAccessTime()));
    }

    @Override
    public FoundationModel item(RowReader row) throws SQLException {
        return new FoundationModel(
                new ModelId(row.text()),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                row.valuesOrNull(Modality::new),
                row.valuesOrNull(Modality::new),
                row.flagOrNull(),
                row.valuesOrNull(Customization::new),
                row.valuesOrNull(InferenceType::new),
                row.flag() ? lifecycle(row) : null);
    }

    private static Lifecycle lifecycle(RowReader row) throws SQLException {
        return new Lifecycle(
                row.valueOrNull(LifecycleStatus::new),
                row.dateOrNull(),
                row.dateOrNull(),
                row.dateOrNull(),
                row.dateOrNull());
    }

    private static <T> @Nullable List<String> words(@Nullable List<T> list, Function<T, String> word) {
        return list == null ? null : list.stream().map(word).toList();
    }

    private static @Nullable String date(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
