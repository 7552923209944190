package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.ProfileStatus;
import io.bedrockdiscovery.domain.model.ProfileType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps inference profiles to rows. */
final class ProfileRowMapper implements RowMapper<InferenceProfile> {
    @Override
    public String table() {
        return "profile";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "profile_id",
                "profile_arn",
                "profile_name",
                "description",
                "created_at",
                "updated_at",
                "model_list",
                "status",
                "type");
    }

    @Override
    public List<@Nullable Object> values(InferenceProfile profile, ListTexts texts) {
        return Arrays.<@Nullable Object>asList(
                profile.inferenceProfileId(),
                profile.inferenceProfileArn(),
                profile.inferenceProfileName(),
                profile.description(),
                date(profile.createdAt()),
                date(profile.updatedAt()),
                models(texts.write(profile.models(), ModelReference::modelArn)),
                profile.status() == null ? null : profile.status().value(),
                profile.type() == null ? null : profile.type().value());
    }

    @Override
    public InferenceProfile item(RowReader row) throws SQLException {
        return new InferenceProfile(
                row.text(),
                row.textOrNull(),
                row.sharedTextOrNull(),
                row.sharedTextOrNull(),
                row.dateOrNull(),
                row.dateOrNull(),
                row.modelsOrNull(),
                row.valueOrNull(ProfileStatus::new),
                row.valueOrNull(ProfileType::new));
    }

    private static ModelLists.@Nullable Text models(@Nullable EncodedText arns) {
        return arns == null ? null : new ModelLists.Text(arns);
    }

    private static @Nullable String date(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
