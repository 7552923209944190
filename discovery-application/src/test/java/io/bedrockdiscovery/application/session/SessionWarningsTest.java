package io.bedrockdiscovery.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainAnswer;
import io.bedrockdiscovery.domain.filter.FilterRegistry;
import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the warnings that users read in addition to the response of a session. */
final class SessionWarningsTest {
    private final FilterRegistry registry = FilterRegistry.withBuiltIns(List.of());
    private final FakeSessions telling = FakeSessions.of(
            SmallWorld.WORLD,
            new StoreSet(new InMemoryStore(), () -> List.of("The store was repaired."), null),
            () -> new LoadedFilters(registry, List.of("plugin jar a.jar cannot be loaded")));

    @Test
    void questionThatUsesNothing_hasNoWarnings() {
        Session session = telling.scanning();

        session.ask(any -> text("yes"));

        assertThat(session.warnings()).isEmpty();
    }

    @Test
    void noticesOfTheStore_comeBeforeTheScansWarnings_andProblemsOfFiltersLast() {
        telling.sources().regions().behave(Behaviour.failing(Reason.ACCESS_DENIED));
        Session session = telling.scanning();

        session.ask(asked -> {
            asked.filter(List.of("provider:Amazon"));
            return text(asked.catalog().regionsByModel().toString());
        });

        assertThat(session.warnings())
                .containsExactly(
                        "The store was repaired.",
                        "EC2 could not list the regions, so some may be missing: the fake was told to fail:"
                                + " access-denied",
                        "plugin jar a.jar cannot be loaded");
    }

    @Test
    void questionWithoutAnAnswer_hasItsWarningsAllTheSame() {
        telling.sources().regions().behave(Behaviour.failing(Reason.ACCESS_DENIED));
        Session session = telling.scanning();

        FakeSessions.refusal(session, asked -> {
            asked.catalog();
            throw NoAnswerException.noMatch(List.of("no"));
        });

        assertThat(session.warnings()).hasSize(2);
    }

    @Test
    void missingCredentials_areTheResponseAndNoWarning() {
        telling.sources().identity().behave(Behaviour.failing(Reason.CREDENTIALS_INVALID));
        Session session = telling.scanning();

        NoAnswerException end = FakeSessions.refusal(
                session, asked -> text(asked.catalog().regionsByModel().toString()));

        assertThat(end.lines()).containsExactly("the fake was told to fail: credentials-invalid");
        assertThat(session.warnings()).containsExactly("The store was repaired.");
    }

    @Test
    void storeThatCannotBeUsed_isTold_andAnotherOneAnswers() {
        FakeSessions substituted = FakeSessions.of(
                SmallWorld.WORLD, new StoreSet(new InMemoryStore(), List::of, "The cache is not writable."));
        Session session = substituted.scanning();

        session.catalog();

        assertThat(session.warnings()).containsExactly("The cache is not writable. Until then nothing is cached.");
    }

    private static Response text(String text) {
        return Response.of(new PlainAnswer(text));
    }
}
