package io.bedrockdiscovery.sqlite;

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
    public List<@Nullable Object> values(FoundationModel model, ListTexts texts) {
        Lifecycle lifecycle = model.modelLifecycle();
        Lifecycle dates = lifecycle == null ? new Lifecycle(null, null, null, null, null) : lifecycle;
        Boolean streaming = model.responseStreamingSupported();
        return Arrays.<@Nullable Object>asList(
                model.modelId().value(),
                model.modelArn(),
                model.modelName(),
                model.providerName(),
                texts.write(model.inputModalities(), Modality::value),
                texts.write(model.outputModalities(), Modality::value),
                streaming == null ? null : number(streaming),
                texts.write(model.customizationsSupported(), Customization::value),
                texts.write(model.inferenceTypesSupported(), InferenceType::value),
                // An empty lifecycle is not the same as none.
                number(lifecycle != null),
                dates.status() == null ? null : dates.status().value(),
                date(dates.startOfLifeTime()),
                date(dates.endOfLifeTime()),
                date(dates.legacyTime()),
                date(dates.publicExtendedAccessTime()));
    }

    @Override
    public FoundationModel item(RowReader row) throws SQLException {
        return new FoundationModel(
                row.value(ModelId::new),
                row.textOrNull(),
                row.sharedTextOrNull(),
                row.sharedTextOrNull(),
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

    private static Long number(boolean flag) {
        return flag ? 1L : 0L;
    }

    private static @Nullable String date(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
