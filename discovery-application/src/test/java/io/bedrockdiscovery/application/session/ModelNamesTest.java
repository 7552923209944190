package io.bedrockdiscovery.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bedrockdiscovery.application.answer.Answer;
import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainAnswer;
import io.bedrockdiscovery.domain.catalog.Catalog;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests how the name of a model is required to mean one. */
final class ModelNamesTest {
    private static final OtherCatalogues NO_OTHERS = name -> List.of();

    private static final Answer FOR_PROGRAMS = new PlainAnswer("nothing");

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void nameOfOneModel_isFound() {
        Catalog catalog = sessions.scanning().catalog();

        assertThat(ModelNames.require(catalog, "nova-pro", NO_OTHERS, null).modelId())
                .isEqualTo(SmallWorld.NOVA_PRO);
        assertThat(ModelNames.require(catalog, "Claude 3.7", NO_OTHERS, FOR_PROGRAMS)
                        .modelId())
                .isEqualTo(SmallWorld.CLAUDE);
    }

    @Test
    void partOfAName_isFoundWithTheCallsThatCouldMakeItMeanMore() {
        sessions.sources().behave(new Region("eu-central-1"), ListCall.MODELS, Behaviour.failing(Reason.THROTTLED));
        Catalog catalog = sessions.scanning().catalog();

        assertThat(ModelNames.require(catalog, "nova-pro", NO_OTHERS, null).unknown())
                .extracting(UnknownCall::region)
                .containsExactly(new Region("eu-central-1"));
        assertThat(ModelNames.require(catalog, SmallWorld.NOVA_PRO.value(), NO_OTHERS, null)
                        .unknown())
                .isEmpty();
    }

    @Test
    void mistypedName_endsWithTheNearest() {
        NoAnswerException end = refusal("amazon.nova-prp-v1:0", FOR_PROGRAMS);

        assertThat(end.kind()).isEqualTo(Kind.NO_MATCH);
        assertThat(end.lines())
                .containsExactly("no model known here is called 'amazon.nova-prp-v1:0'; nearest: amazon.nova-pro-v1:0");
        assertThat(end.answerForPrograms()).contains(FOR_PROGRAMS);
    }

    @Test
    void nameThatResemblesNone_endsWithAHint() {
        NoAnswerException end = refusal("something else entirely", null);

        assertThat(end.lines())
                .containsExactly("no model known here is called 'something else entirely'; 'models' lists them");
        assertThat(end.answerForPrograms()).isEmpty();
    }

    @Test
    void nameOfSeveralModels_endsWithThem() {
        FakeSessions several = FakeSessions.of(World.builder()
                .region(
                        "us-east-1",
                        region -> region.model("amazon.nova-pro-v1:0").model("amazon.nova-lite-v1:0"))
                .build());
        Catalog catalog = several.scanning().catalog();

        assertThat(refusal(catalog, "nova", null).lines())
                .containsExactly(
                        "'nova' matches 2 models; be more specific:",
                        "  amazon.nova-lite-v1:0",
                        "  amazon.nova-pro-v1:0");
    }

    @Test
    void nameOfManyModels_endsWithTheFirstOfThem() {
        FakeSessions many = FakeSessions.of(World.builder()
                .region("us-east-1", region -> {
                    for (int number = 10; number < 40; number++) {
                        region.model("amazon.nova-" + number + "-v1:0");
                    }
                    return region;
                })
                .build());

        assertThat(refusal(many.scanning().catalog(), "nova", null).lines())
                .hasSize(16)
                .startsWith("'nova' matches 30 models; be more specific:", "  amazon.nova-10-v1:0")
                .endsWith("  amazon.nova-23-v1:0", "  and 16 more: 'models nova' lists them");
    }

    @Test
    void regionsThatAreNotKnown_areToldAfterwards() {
        sessions.sources().behave(new Region("eu-central-1"), Behaviour.failing(Reason.THROTTLED));

        assertThat(refusal("nothing like it", null).lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("unknown: eu-central-1: throttled");
    }

    private NoAnswerException refusal(String name, Answer answerForPrograms) {
        return refusal(sessions.scanning().catalog(), name, answerForPrograms);
    }

    private static NoAnswerException refusal(Catalog catalog, String name, Answer answerForPrograms) {
        return catchThrowableOfType(
                NoAnswerException.class, () -> ModelNames.require(catalog, name, NO_OTHERS, answerForPrograms));
    }
}
