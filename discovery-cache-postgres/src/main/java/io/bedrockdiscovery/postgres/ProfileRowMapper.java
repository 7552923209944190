package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ModelReference;
import io.bedrockdiscovery.domain.model.ProfileStatus;
import io.bedrockdiscovery.domain.model.ProfileType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
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
                "model_arns",
                "status",
                "type");
    }

    @Override
    public boolean namesAccount() {
        return true;
    }

    @Override
    public List<@Nullable Object> values(InferenceProfile profile, AccountMask mask) {
        return Arrays.<@Nullable Object>asList(
                profile.inferenceProfileId(),
                mask.encode(profile.inferenceProfileArn()),
                profile.inferenceProfileName(),
                profile.description(),
                date(profile.createdAt()),
                date(profile.updatedAt()),
                arns(profile.models()),
                profile.status() == null ? null : profile.status().value(),
                profile.type() == null ? null : profile.type().value());
    }

    @Override
    public InferenceProfile item(RowReader row) throws SQLException {
        return new InferenceProfile(
                row.text(),
                row.arnOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                row.dateOrNull(),
                row.dateOrNull(),
                row.listOrNull(ModelReference::new),
                row.valueOrNull(ProfileStatus::new),
                row.valueOrNull(ProfileType::new));
    }

    private static @Nullable List<@Nullable String> arns(@Nullable List<ModelReference> models) {
        if (models == null) {
            return null;
        }
        List<@Nullable String> arns = new ArrayList<>();
        models.forEach(each -> arns.add(each.modelArn()));
        return arns;
    }

    private static @Nullable String date(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
