package io.bedrockdiscovery.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.domain.route.RouteProblem;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the uncertainty and the explanations that come with the region of a call. */
final class CallOriginTest {
    private static final Region DUBLIN = new Region("eu-west-1");
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final RouteProblem PROBLEM =
            new RouteProblem(RouteProblem.Reason.NOT_CALLABLE, "the model cannot be called from there");

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void namedRegion_dependsOnTheGivenCallsAndOnItself() {
        sessions.sources().behave(DUBLIN, Behaviour.failing(Reason.THROTTLED));
        Catalog catalog = sessions.scanning().catalog();
        List<UnknownCall> unknown = catalog.unknownCalls();

        assertThat(new CallOrigin(catalog, VIRGINIA).uncertainty(List.of()).isNone())
                .isTrue();
        assertThat(new CallOrigin(catalog, VIRGINIA).uncertainty(unknown).unknown())
                .isEqualTo(unknown);
    }

    @Test
    void namedRegionWhoseListsAreStale_makesTheAnswerUncertain() {
        sessions.scanning().catalog();
        sessions.clock().advance(Duration.ofHours(25));
        Catalog catalog = sessions.cached().catalog();

        assertThat(new CallOrigin(catalog, VIRGINIA).uncertainty(List.of()).lines())
                .containsExactly("stale: us-east-1");
    }

    @Test
    void bestRegion_dependsOnTheGivenCallsAndOnEveryRegion() {
        sessions.scanning().catalog();
        sessions.clock().advance(Duration.ofHours(25));
        Catalog catalog = sessions.cached().catalog();

        assertThat(new CallOrigin(catalog, null).uncertainty(List.of()).lines())
                .singleElement()
                .asString()
                .startsWith("stale: ap-northeast-1, ")
                .endsWith(", us-west-2");
    }

    @Test
    void problemWithoutDoubt_isItsOwnExplanation() {
        Catalog catalog = sessions.scanning().catalog();

        assertThat(new CallOrigin(catalog, DUBLIN).explain(PROBLEM, List.of()))
                .containsExactly("the model cannot be called from there");
        assertThat(new CallOrigin(catalog, null).explain(PROBLEM, List.of()))
                .containsExactly("the model cannot be called from there");
    }

    @Test
    void problem_isExplainedByTheUnknownCalls() {
        sessions.sources().behave(DUBLIN, Behaviour.failing(Reason.THROTTLED));
        Catalog catalog = sessions.scanning().catalog();

        assertThat(new CallOrigin(catalog, DUBLIN).explain(PROBLEM, catalog.unknownCalls()))
                .containsExactly(
                        "the model cannot be called from there",
                        "unknown: eu-west-1: throttled: the fake was told to fail: throttled");
    }
}
