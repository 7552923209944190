package io.bedrockdiscovery.domain.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class NearRegionsTest {
    private static final List<Region> KNOWN = Stream.of(
                    "us-west-2", "eu-west-2", "eu-west-1", "eu-north-1", "eusc-de-east-1")
            .map(Region::new)
            .toList();

    @Test
    void regionsOfTheSameArea_areNear() {
        assertThat(near("eu-west-9")).containsExactly("eu-west-1", "eu-west-2");
    }

    @Test
    void orElseThoseOfTheSameContinent() {
        assertThat(near("eu-south-1")).containsExactly("eu-north-1", "eu-west-1", "eu-west-2");
        assertThat(near("sa-east-1")).isEmpty();
    }

    private static Stream<String> near(String name) {
        return NearRegions.of(new Region(name), KNOWN).stream().map(Region::id);
    }
}
