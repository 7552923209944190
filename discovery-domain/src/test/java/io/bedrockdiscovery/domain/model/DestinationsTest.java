package io.bedrockdiscovery.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DestinationsTest {
    private static final String MODEL = "foundation-model/amazon.nova-pro-v1:0";
    private static final String VIRGINIA = "arn:aws:bedrock:us-east-1::" + MODEL;
    private static final String OREGON = "arn:aws:bedrock:us-west-2::" + MODEL;
    private static final String ANYWHERE = "arn:aws:bedrock:::" + MODEL;

    @Test
    void namedRegions_areDistinctAndSorted() {
        assertThat(of(OREGON, VIRGINIA, OREGON))
                .isEqualTo(new Destinations(List.of(new Region("us-east-1"), new Region("us-west-2")), false, true));
    }

    @Test
    void arnWithoutARegion_meansAnywhere() {
        assertThat(of(VIRGINIA, ANYWHERE)).isEqualTo(new Destinations(List.of(new Region("us-east-1")), true, true));
    }

    @Test
    void otherReferences_makeItIncomplete() {
        assertThat(of(VIRGINIA, "arn:aws:bedrock:us-west-2:111122223333:imported-model/a1b2c3d4e5f6"))
                .isEqualTo(new Destinations(List.of(new Region("us-east-1")), false, false));
        assertThat(of(VIRGINIA, null).complete()).isFalse();
    }

    @Test
    void noReferences_areIncomplete() {
        assertThat(of()).isEqualTo(new Destinations(List.of(), false, false));
    }

    @Test
    void onDemand_runsInItsRegion() {
        assertThat(Destinations.in(new Region("eu-west-1")))
                .isEqualTo(new Destinations(List.of(new Region("eu-west-1")), false, true));
    }

    private static Destinations of(String... arns) {
        return Destinations.of(Stream.of(arns).map(ModelReference::new).toList());
    }
}
