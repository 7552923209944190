package io.bedrockdiscovery.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainAnswer;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.filter.FilterRegistry;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.spi.DiscoveryFilter;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tests that a session takes its services when it first needs them. */
final class SessionServicesTest {
    private final AtomicInteger loads = new AtomicInteger();
    private final FakeSessions counting = FakeSessions.of(
            SmallWorld.WORLD, new StoreSet(new InMemoryStore(), () -> List.of("The store was repaired."), null), () -> {
                loads.incrementAndGet();
                return new LoadedFilters(
                        FilterRegistry.withBuiltIns(List.of()), List.of("plugin jar a.jar cannot be loaded"));
            });

    @Test
    void plugins_areNotLoaded_whereNoFilterIsAskedFor() {
        Session session = counting.scanning();
        Catalog catalog = session.catalog();

        assertThat(catalog.showing(session.filter(List.of())::apply).regionsByModel())
                .isEqualTo(catalog.regionsByModel());
        assertThat(loads).hasValue(0);
        assertThat(session.warnings()).doesNotContain("plugin jar a.jar cannot be loaded");
    }

    @Test
    void plugins_areLoadedWithoutAFilter_whereTheirDirectoryWasNamed() {
        Session session = new Session(counting.services(), false, true, ScanMonitor.NONE);

        session.filter(List.of());

        assertThat(loads).hasValue(1);
        assertThat(session.warnings()).containsExactly("plugin jar a.jar cannot be loaded");
    }

    @Test
    void filter_keepsWhatItsTextsKeep() {
        Session session = counting.scanning();
        DiscoveryFilter filter = session.filter(List.of("provider:Anthropic"));

        assertThat(session.catalog().showing(filter::apply).regionsByModel()).containsOnlyKeys(SmallWorld.CLAUDE);
    }

    @Test
    void discovery_isTheSameThroughoutASession_andAnotherOneInTheNext() {
        Session session = counting.scanning();

        assertThat(session.discovery()).isSameAs(session.discovery());
        assertThat(counting.scanning().discovery()).isNotSameAs(session.discovery());
    }

    @Test
    void store_isTheIntendedOne_withItsNotices() {
        Session session = counting.scanning();

        assertThat(session.store()).isSameAs(counting.services().stores().get().store());
        assertThat(session.warnings()).containsExactly("The store was repaired.");
    }

    @Test
    void storeThatCannotBeUsed_isNotReplacedForQuestionsAboutIt() {
        FakeSessions substituted = FakeSessions.of(
                SmallWorld.WORLD, new StoreSet(new InMemoryStore(), List::of, "The cache is not writable."));
        Session session = substituted.scanning();

        NoAnswerException end =
                FakeSessions.refusal(session, asked -> text(asked.store().toString()));

        assertThat(end.kind()).isEqualTo(Kind.NOTHING_KNOWN);
        assertThat(end.lines()).containsExactly("The cache is not writable.");
        assertThat(session.warnings()).isEmpty();
    }

    @Test
    void time_isThatOfTheInjectedClock() {
        assertThat(counting.scanning().now()).isEqualTo(FakeSessions.NOW);
    }

    private static Response text(String text) {
        return Response.of(new PlainAnswer(text));
    }
}
