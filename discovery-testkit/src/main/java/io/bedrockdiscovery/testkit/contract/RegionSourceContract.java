package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.RegionSource;
import io.bedrockdiscovery.testkit.builder.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract of a {@link RegionSource}, over worlds that a subclass serves. */
@ContractOf(RegionSource.class)
public abstract class RegionSourceContract extends SourceContract<RegionSource> {
    private static final Region VIRGINIA = new Region("us-east-1");

    /**
     * Returns whether the source tells opt-in statuses and geographies, which only EC2 has; false, as for a fixed list, leaves
     * the regions alone to compare.
     */
    protected boolean tellsOptInStatus() {
        return true;
    }

    @Override
    final Outcome<?> ask(RegionSource source) {
        return source.regions(Partition.AWS, CallContext.unlimited());
    }

    @Override
    final World someWorld() {
        return World.builder()
                .region("us-east-1", region -> region.geography("United States of America"))
                .region(
                        "eu-central-2",
                        region -> region.optInStatus(OptInStatus.OPTED_IN).geography("Switzerland"))
                .notOptedIn("af-south-1")
                .build();
    }

    @Test
    final void everyRegion_isListedWhateverItsOptInStatus() {
        World world = someWorld();
        List<RegionDescription> listed = answer(serving(world).regions(Partition.AWS, CallContext.unlimited()));
        assertThat(listed)
                .extracting(RegionDescription::region)
                .containsExactlyInAnyOrderElementsOf(world.regions().keySet());
        if (tellsOptInStatus()) {
            assertThat(listed).containsExactlyInAnyOrderElementsOf(world.descriptions());
        }
    }

    @Test
    final void unknownVocabulary_isKept() {
        assumeTrue(tellsOptInStatus(), "the source has no opt-in statuses");
        World world = World.builder()
                .region("us-east-1", region -> region.optInStatus(new OptInStatus("a-later-status")))
                .build();
        assertThat(answer(serving(world).regions(Partition.AWS, CallContext.unlimited())))
                .isEqualTo(world.descriptions());
    }

    @Test
    final void emptyList_isAnAnswer() {
        assertThat(answer(serving(World.builder().build()).regions(Partition.AWS, CallContext.unlimited())))
                .isEmpty();
    }

    @Test
    final void documentedRegions_haveTheirPartition() {
        Map<Region, Partition> documented = serving(someWorld()).documented();
        assertThat(documented).containsEntry(VIRGINIA, Partition.AWS);
        assertThatThrownBy(documented::clear)
                .as("the map of documented regions is unmodifiable")
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    final void answer_isUnmodifiable() {
        List<RegionDescription> regions = answer(serving(someWorld()).regions(Partition.AWS, CallContext.unlimited()));
        assertThatThrownBy(regions::clear)
                .as("the list of regions is unmodifiable")
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
