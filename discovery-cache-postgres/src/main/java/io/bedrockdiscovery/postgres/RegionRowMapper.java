package io.bedrockdiscovery.postgres;

import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Maps EC2's descriptions of regions to rows. */
final class RegionRowMapper implements RowMapper<RegionDescription> {
    @Override
    public String table() {
        return "region_description";
    }

    @Override
    public List<String> columns() {
        return List.of("region", "opt_in_status", "geography");
    }

    @Override
    public List<@Nullable Object> values(RegionDescription description, AccountMask mask) {
        OptInStatus status = description.optInStatus();
        return Arrays.<@Nullable Object>asList(
                description.region().id(), status == null ? null : status.value(), description.geography());
    }

    @Override
    public RegionDescription item(RowReader row) throws SQLException {
        Region region = new Region(row.text());
        OptInStatus status = row.valueOrNull(OptInStatus::new);
        List<String> geography = row.valuesOrNull(Function.identity());
        return new RegionDescription(region, status, geography == null ? List.of() : geography);
    }
}
