package io.bedrockdiscovery.sqlite;

import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EC2's descriptions of regions as rows. */
final class RegionRows implements Rows<RegionDescription> {
    @Override
    public String table() {
        return "region_description";
    }

    @Override
    public List<String> columns() {
        return List.of("region", "opt_in_status", "geography");
    }

    @Override
    public List<@Nullable Object> values(RegionDescription description) {
        OptInStatus status = description.optInStatus();
        return Arrays.<@Nullable Object>asList(
                description.region().id(),
                status == null ? null : status.value(),
                TextList.text(description.geography(), word -> word));
    }

    @Override
    public RegionDescription item(Row row) throws SQLException {
        Region region = new Region(row.text());
        OptInStatus status = row.wordOrNull(OptInStatus::new);
        List<String> geography = row.wordsOrNull(word -> word);
        return new RegionDescription(region, status, geography == null ? List.of() : geography);
    }
}
