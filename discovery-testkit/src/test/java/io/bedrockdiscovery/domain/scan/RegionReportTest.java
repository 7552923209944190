package io.bedrockdiscovery.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.catalog.CatalogRegion;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.testkit.fixture.WorldCatalogs;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RegionReportTest {
    private static final CatalogRegion VIRGINIA =
            WorldCatalogs.of(SmallWorld.WORLD).region(new Region("us-east-1")).orElseThrow();

    @Test
    void regionHasAnswered_whereItWasCalledAndAllCallsEnded() {
        assertThat(new RegionReport(VIRGINIA, Set.of(ListCall.MODELS), Set.of()).answered())
                .isTrue();
        assertThat(new RegionReport(VIRGINIA, Set.of(ListCall.MODELS), Set.of(ListCall.MODELS)).answered())
                .isFalse();
        assertThat(new RegionReport(VIRGINIA, Set.of(), Set.of()).answered()).isFalse();
        assertThat(new RegionReport(VIRGINIA, Set.of(), Set.of()).region()).isEqualTo(new Region("us-east-1"));
    }
}
