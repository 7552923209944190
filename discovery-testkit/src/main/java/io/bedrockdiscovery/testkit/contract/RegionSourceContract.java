package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.model.OptInStatus;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.RegionDescription;
import io.bedrockdiscovery.domain.port.RegionSource;
import io.bedrockdiscovery.testkit.builder.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link RegionSource} keeps to. Extend it and serve the worlds it makes. */
public abstract class RegionSourceContract extends SourceContract<RegionSource> {
    private static final Region VIRGINIA = new Region("us-east-1");

    @Override
    final Outcome<?> ask(RegionSource source) {
        return source.regions(Partition.AWS);
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
    final void everyRegionIsListedWhetherOptedInOrNot() {
        World world = someWorld();
        assertThat(answer(serving(world).regions(Partition.AWS)))
                .containsExactlyInAnyOrderElementsOf(world.descriptions());
    }

    @Test
    final void wordsThatNobodyKnowsYetSurvive() {
        World world = World.builder()
                .region("us-east-1", region -> region.optInStatus(new OptInStatus("a-later-status")))
                .build();
        assertThat(answer(serving(world).regions(Partition.AWS))).isEqualTo(world.descriptions());
    }

    @Test
    final void anEmptyListIsAnAnswer() {
        assertThat(answer(serving(World.builder().build()).regions(Partition.AWS)))
                .isEmpty();
    }

    @Test
    final void regionsAreDocumentedWithTheirPartitionWithoutAsking() {
        Map<Region, Partition> documented = serving(someWorld()).documented();
        assertThat(documented).containsEntry(VIRGINIA, Partition.AWS);
        assertThatThrownBy(documented::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    final void theAnswerCannotBeChanged() {
        List<RegionDescription> regions = answer(serving(someWorld()).regions(Partition.AWS));
        assertThatThrownBy(regions::clear).isInstanceOf(UnsupportedOperationException.class);
    }
}
