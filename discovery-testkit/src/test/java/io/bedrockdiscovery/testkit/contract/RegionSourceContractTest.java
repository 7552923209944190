package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.RegionSource;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.FakeRegionSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract finds a broken source. */
final class RegionSourceContractTest {
    @Test
    void sourceThatHidesRegions_failsItsTest() {
        assertThat(ContractRun.failuresOf(HidesRegions.class))
                .containsExactly("everyRegion_isListedWhateverItsOptInStatus");
    }

    static final class HidesRegions extends RegionSourceContract {
        @Override
        protected RegionSource serving(World world) {
            FakeRegionSource regions = new FakeRegionSource(world);
            return new RegionSource() {
                @Override
                public Outcome<List<RegionDescription>> regions(Partition partition, CallContext context) {
                    Outcome<List<RegionDescription>> outcome = regions.regions(partition, context);
                    return outcome instanceof Outcome.Known<List<RegionDescription>> known
                            ? Outcome.known(known.value().stream()
                                    .filter(each -> !each.isNotOptedIn())
                                    .toList())
                            : outcome;
                }

                @Override
                public Map<Region, Partition> documented() {
                    return regions.documented();
                }
            };
        }
    }
}
