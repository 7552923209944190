package io.bedrockdiscovery.application.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.Session;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that only bedrock-mantle lists. */
final class SecondCatalogueTest {
    private static final Region OHIO = new Region("us-east-2");
    private static final Region OREGON = new Region("us-west-2");

    private final FakeSessions sessions = FakeSessions.of(World.builder()
            .region(OHIO.id(), region -> region.model("amazon.nova-pro-v1:0"))
            .region(OREGON.id())
            .build());

    @BeforeEach
    void list() {
        list(OHIO, "openai.gpt-5.5", "anthropic.claude-x");
        list(OREGON, "openai.gpt-5.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai.gpt-5.5", "OPENAI.GPT-5.5", "gpt-5.5", "GPT-5", " openai.gpt-5.5 "})
    void listedName_isToldWithTheWayToCallIt(String name) {
        assertThat(lines(sessions.scanning(), null, name))
                .singleElement()
                .asString()
                .startsWith("bedrock-mantle lists openai.gpt-5.5 in us-east-2, us-west-2; ")
                .contains("https://bedrock-mantle.REGION.api.aws with the path /v1 or /openai/v1");
    }

    @Test
    void modelOfAnthropic_hasAPathOfItsOwn_andOneRegionItsAddress() {
        assertThat(lines(sessions.scanning(), null, "anthropic.claude-x"))
                .singleElement()
                .asString()
                .endsWith("https://bedrock-mantle.us-east-2.api.aws with the path /anthropic/v1/messages");
    }

    @Test
    void exactId_comesBeforeIdsThatContainIt() {
        list(OHIO, "openai.gpt-5.5", "openai.gpt-5.5-mini");

        assertThat(lines(sessions.scanning(), OHIO, "openai.gpt-5.5")).hasSize(1);
        assertThat(lines(sessions.scanning(), OHIO, "gpt-5")).hasSize(2);
    }

    @Test
    void nameThatIsNotListed_tellsWhatWasAsked() {
        assertThat(lines(sessions.scanning(), null, "nope"))
                .singleElement()
                .asString()
                .startsWith(
                        "asked: the lists of the Bedrock runtime, and bedrock-mantle, which has no such model in the ")
                .contains("regions where its list is known");
    }

    @Test
    void region_restrictsTheCalls() {
        lines(sessions.scanning(), OREGON, "nope");

        assertThat(sessions.sources().targets().calls()).isEqualTo(1);
    }

    @Test
    void failedList_isToldToo() {
        sessions.sources().targets().behave(OREGON, TargetCall.MANTLE_MODELS, Behaviour.failing(Reason.THROTTLED));

        assertThat(lines(sessions.scanning(), null, "openai.gpt-5.5"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("unknown: us-west-2 (mantleModels): throttled: ");
    }

    @Test
    void cachedAnswer_asksNothing_andSaysSo() {
        sessions.scanning().catalog();

        assertThat(lines(sessions.cached(), null, "openai.gpt-5.5"))
                .containsExactly("asked: the lists of the Bedrock runtime; bedrock-mantle, a second catalogue, was not"
                        + " asked, and without --cached it would be");
        assertThat(sessions.sources().targets().calls()).isZero();
    }

    private void list(Region region, String... ids) {
        TargetEntry[] entries = List.of(ids).stream().map(TargetEntry::of).toArray(TargetEntry[]::new);
        sessions.sources().targets().listing(region, TargetCall.MANTLE_MODELS, entries);
    }

    private static List<String> lines(Session session, @Nullable Region from, String name) {
        return new SecondCatalogue(session, session.catalog(), from).linesAbout(name);
    }
}
