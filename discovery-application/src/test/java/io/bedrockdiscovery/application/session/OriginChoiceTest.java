package io.bedrockdiscovery.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.domain.lookup.NameMatch;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.route.RouteCriteria;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The region to call from, where a question names none. */
final class OriginChoiceTest {
    private static final Region IRELAND = new Region("eu-west-1");
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final NameMatch.Found NAME = new NameMatch.Found(SmallWorld.CLAUDE, List.of());

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void sessionWithoutAConfiguration_hasNoRegion() {
        assertThat(sessions.scanning().configuredRegion()).isEmpty();
        assertThat(sessions.configured("eu-west-1").configuredRegion()).contains(IRELAND);
    }

    @Test
    void namedRegion_isTaken_withoutAWord() {
        OriginChoice choice =
                choose(sessions.configured("eu-west-1"), RouteCriteria.from(VIRGINIA), VIRGINIA, any -> true);

        assertThat(choice.criteria().from()).isEqualTo(VIRGINIA);
        assertThat(choice.notes(VIRGINIA)).isEmpty();
    }

    @Test
    void regionInTheName_comesBeforeTheConfiguredOne() {
        OriginChoice choice = choose(sessions.configured("eu-west-1"), RouteCriteria.from(VIRGINIA), null, any -> true);

        assertThat(choice.criteria().from()).isEqualTo(VIRGINIA);
        assertThat(choice.notes(VIRGINIA)).singleElement().asString().contains("the region in the name");
    }

    @Test
    void configuredRegion_isTakenWhereTheModelIsCallableFromThere() {
        OriginChoice choice = choose(sessions.configured("eu-west-1"), RouteCriteria.ANY, null, any -> true);

        assertThat(choice.criteria().from()).isEqualTo(IRELAND);
        assertThat(choice.notes(IRELAND)).singleElement().asString().contains("your AWS region");
    }

    @Test
    void bestRegion_isTakenElsewhere_andTheReasonTold() {
        OriginChoice choice = choose(sessions.configured("eu-west-1"), RouteCriteria.ANY, null, any -> false);

        assertThat(choice.criteria().from()).isNull();
        assertThat(choice.notes(VIRGINIA))
                .singleElement()
                .asString()
                .startsWith("from us-east-1 (the best region, because ")
                .contains("not known to be callable as asked from eu-west-1");
        assertThat(choose(sessions.scanning(), RouteCriteria.ANY, null, any -> true)
                        .notes(VIRGINIA))
                .singleElement()
                .asString()
                .startsWith("from us-east-1 (the best region;");
    }

    private static OriginChoice choose(
            Session session, RouteCriteria criteria, @Nullable Region named, Predicate<RouteCriteria> callable) {
        return OriginChoice.of(session, NAME, criteria, named, callable);
    }
}
