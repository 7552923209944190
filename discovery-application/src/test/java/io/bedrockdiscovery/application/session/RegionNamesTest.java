package io.bedrockdiscovery.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainAnswer;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests how regions that a question names are checked. */
final class RegionNamesTest {
    private static final Answer FOR_PROGRAMS = new PlainAnswer("nothing");
    private static final Region DUBLIN = new Region("eu-west-1");
    private static final Region MISTYPED = new Region("eu-west-9");
    private static final Region NOT_LISTED = new Region("eu-south-2");

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void regionThatIsListed_existsEvenIfItIsClosed() {
        Catalog catalog = sessions.scanning().catalog();

        assertThat(RegionNames.refusal(catalog, DUBLIN)).isEmpty();
        assertThat(RegionNames.refusal(catalog, new Region("af-south-1"))).isEmpty();
        assertThatCode(() -> RegionNames.require(catalog, List.of(DUBLIN), FOR_PROGRAMS))
                .doesNotThrowAnyException();
        assertThatCode(() -> RegionNames.require(catalog, DUBLIN)).doesNotThrowAnyException();
        assertThatCode(() -> RegionNames.require(catalog, null)).doesNotThrowAnyException();
    }

    @Test
    void mistypedRegion_isRefusedWithTheNearest() {
        Catalog catalog = sessions.scanning().catalog();

        assertThat(RegionNames.refusal(catalog, MISTYPED))
                .singleElement()
                .asString()
                .startsWith("there is no region eu-west-9 in partition aws; nearest: eu-west-1");
    }

    @Test
    void documentedRegionOfWhichNothingIsKnown_isNoMistake() {
        Catalog catalog = sessions.scanning().catalog();

        assertThat(RegionNames.refusal(catalog, NOT_LISTED))
                .containsExactly("nothing is known here of region eu-south-2 in partition aws;"
                        + " 'scan --regions eu-south-2' asks it");
    }

    @Test
    void regionOfAnotherPartition_isNotAsked_withTheseCredentials() {
        Catalog catalog = sessions.scanning().catalog();

        for (String region : List.of("us-gov-west-1", "cn-north-1", "eusc-de-east-1", "us-isob-east-1")) {
            assertThat(RegionNames.refusal(catalog, new Region(region)))
                    .singleElement()
                    .asString()
                    .startsWith(region + " is in partition aws-")
                    .endsWith(", and these credentials are for aws; name a profile of an account there with --profile");
        }
    }

    @Test
    void regionsThatCouldNotBeListed_areToldAfterAMistypedOne() {
        sessions.sources().regions().behave(Behaviour.failing(Reason.ACCESS_DENIED));
        Catalog catalog = sessions.scanning().catalog();

        assertThat(RegionNames.refusal(catalog, MISTYPED)).hasSize(2).endsWith("unknown: which regions there are");
    }

    @Test
    void firstRegionThatDoesNotExist_endsTheQuestion() {
        Catalog catalog = sessions.scanning().catalog();

        NoAnswerException several = catchThrowableOfType(
                NoAnswerException.class, () -> RegionNames.require(catalog, List.of(DUBLIN, MISTYPED), FOR_PROGRAMS));
        NoAnswerException one =
                catchThrowableOfType(NoAnswerException.class, () -> RegionNames.require(catalog, MISTYPED));

        assertThat(several.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(several.lines()).isEqualTo(one.lines()).isEqualTo(RegionNames.refusal(catalog, MISTYPED));
        assertThat(several.answerForPrograms()).contains(FOR_PROGRAMS);
        assertThat(one.answerForPrograms()).isEmpty();
    }

    @Test
    void set_isEmptyWithoutARegion() {
        assertThat(RegionNames.set(null)).isEmpty();
        assertThat(RegionNames.set(DUBLIN)).containsExactly(DUBLIN);
    }
}
