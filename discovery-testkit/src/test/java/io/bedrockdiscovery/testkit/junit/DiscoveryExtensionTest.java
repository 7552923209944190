package io.bedrockdiscovery.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.bedrockdiscovery.domain.BedrockDiscovery;
import io.bedrockdiscovery.testkit.TestDiscovery;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

@WithDiscovery(DiscoveryExtensionTest.Small.class)
final class DiscoveryExtensionTest {
    private static final List<BedrockDiscovery> GIVEN = new ArrayList<>();

    @Test
    void parameter_isReadyAndTheSameInOneTest(BedrockDiscovery discovery, TestDiscovery around) {
        assertThat(discovery).isSameAs(around.discovery());
        assertThat(discovery.catalog().regionsOf(SmallWorld.CLAUDE)).hasSize(2);
        assertThat(discovery.knowledge().isKnown()).isTrue();
    }

    @Test
    @WithDiscovery(value = Small.class, scanned = false)
    void methodAnnotation_comesBeforeThatOfTheClass(BedrockDiscovery discovery) {
        assertThat(discovery.catalog().regions()).isEmpty();
    }

    @Test
    @WithDiscovery
    void defaultWorld_isTheSample(BedrockDiscovery discovery) {
        assertThat(discovery.catalog().regions()).hasSizeGreaterThan(30);
    }

    @Nested
    class NestedClass {
        @Test
        void nestedClass_hasTheWorldOfTheClassAround(BedrockDiscovery discovery) {
            assertThat(discovery.catalog().regionsOf(SmallWorld.CLAUDE)).hasSize(2);
        }
    }

    @Test
    void eachTest_hasOneOfItsOwnThatIsClosedAfterwards() {
        GIVEN.clear();

        TestExecutionSummary summary = run(TwoTests.class);

        assertThat(summary.getTestsSucceededCount()).isEqualTo(2);
        assertThat(GIVEN).hasSize(2).doesNotHaveDuplicates();
        assertThat(GIVEN)
                .allSatisfy(each -> assertThatThrownBy(each::catalog).isInstanceOf(IllegalStateException.class));
    }

    @Test
    void parameterOfAConstructor_isRefusedWithTheRemedy() {
        TestExecutionSummary summary = run(OfConstructor.class);

        assertThat(summary.getTestsFailedCount()).isEqualTo(1);
        assertThat(summary.getFailures().get(0).getException()).hasMessageContaining("take it as a parameter of @Test");
    }

    private static TestExecutionSummary run(Class<?> tests) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .filters(EngineFilter.includeEngines("junit-jupiter"))
                                .build(),
                        listener);
        return listener.getSummary();
    }

    /** Makes the small world. */
    static final class Small implements Supplier<World> {
        @Override
        public World get() {
            return SmallWorld.WORLD;
        }
    }

    static final class TwoTests {
        @RegisterExtension
        static final DiscoveryExtension BEDROCK = DiscoveryExtension.over(() -> TestDiscovery.over(SmallWorld.WORLD));

        @BeforeEach
        void keep(BedrockDiscovery discovery) {
            GIVEN.add(discovery);
        }

        @Test
        void first(TestDiscovery discovery) {
            assertThat(discovery.discovery()).isSameAs(GIVEN.get(GIVEN.size() - 1));
        }

        @Test
        void second(BedrockDiscovery discovery) {
            assertThat(discovery).isSameAs(GIVEN.get(GIVEN.size() - 1));
        }
    }

    @WithDiscovery
    static final class OfConstructor {
        OfConstructor(BedrockDiscovery discovery) {
            GIVEN.add(discovery);
        }

        @Test
        void nothing() {}
    }
}
