package io.bedrockdiscovery.application.unseen;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reasons that stand where the numbers of a region would. */
final class UnseenRegionsTest {
    private static final Region VIRGINIA = new Region("us-east-1");

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void knownRegions_haveNoLine() {
        assertThat(UnseenRegions.of(catalog(), null)).isEmpty();
        assertThat(UnseenRegions.of(catalog(), VIRGINIA)).isEmpty();
    }

    @Test
    void regionThatWasNeverSeen_hasItsReason() {
        sessions.sources().behave(VIRGINIA, ListCall.MODELS, Behaviour.failing(Reason.ACCESS_DENIED));
        Catalog catalog = catalog();

        assertThat(UnseenRegions.of(catalog, null))
                .containsExactly("us-east-1: not known, access denied (never seen before)");
        assertThat(catalog.region(VIRGINIA).flatMap(region -> UnseenRegions.word(region, ListCall.MODELS)))
                .contains("access denied");
        assertThat(catalog.region(VIRGINIA)
                        .flatMap(region -> UnseenRegions.word(region, ListCall.SYSTEM_DEFINED_PROFILES)))
                .isEmpty();
    }

    @Test
    void regionThatWasSeenBefore_hasNoLine() {
        catalog();
        sessions.clock().advance(Duration.ofDays(2));
        sessions.sources().behave(VIRGINIA, ListCall.MODELS, Behaviour.failing(Reason.THROTTLED));

        assertThat(UnseenRegions.of(catalog(), null)).isEmpty();
    }

    @Test
    void regionWithoutAListByKnowledge_hasALineOnlyWhereItIsNamed() {
        Region closed = new Region("af-south-1");
        Region without = new Region("us-west-1");

        assertThat(UnseenRegions.of(catalog(), closed)).isEqualTo(List.of("af-south-1: this account has not opted in"));
        assertThat(UnseenRegions.of(catalog(), without)).isEqualTo(List.of("us-west-1: Bedrock is not offered here"));
    }

    @Test
    void deniedRegion_namesTheDenial_whereItIsNamed() {
        sessions.sources().behave(VIRGINIA, Behaviour.failing(Reason.DENIED_BY_ORGANIZATION));
        Catalog catalog = catalog();

        assertThat(UnseenRegions.of(catalog, null)).isEmpty();
        assertThat(UnseenRegions.of(catalog, VIRGINIA))
                .singleElement()
                .asString()
                .startsWith("us-east-1: denied to this account (");
    }

    private Catalog catalog() {
        return sessions.scanning().catalog();
    }
}
