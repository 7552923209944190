package io.bedrockdiscovery.application.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.domain.model.Lifecycle;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that a judgement tells of lists that are not known, and of regions that are closed. */
final class DoubtsTest {
    private static final Region OREGON = new Region("us-west-2");
    private static final String NOVA = SmallWorld.NOVA_PRO.value();

    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void profilesThatCouldNotBeRead_areNotToldToBeMissing() {
        sessions.sources().behave(OREGON, ListCall.SYSTEM_DEFINED_PROFILES, Behaviour.failing(Reason.ACCESS_DENIED));

        Response response = sessions.ask(question("us-west-2"));

        assertThat(detail(response))
                .isEqualTo(
                        "cannot be called on demand from us-west-2; the profile to pass instead is not known, because"
                                + " those of us-west-2 could not be read (access denied)");
        assertThat(AnswerJson.list(response, "found").get(0)).containsEntry("verdict", "not-callable");
        assertThat(response.warnings()).singleElement().asString().startsWith("unknown: us-west-2 (systemDefined");
    }

    @Test
    void regionThatIsNotOptedIn_isTheReasonForWhichItListsNothing() {
        Response response = sessions.ask(question("af-south-1"));

        assertThat(detail(response))
                .startsWith("af-south-1 does not list " + NOVA
                        + ", because the account has not opted in to af-south-1; it is listed in ");
    }

    private static String detail(Response response) {
        return String.valueOf(AnswerJson.list(response, "found").get(0).get("detail"));
    }

    private static IdsQuestion question(String from) {
        return new IdsQuestion(List.of(NOVA), new CheckCriteria(List.of(new Region(from)), null, Lifecycle.NOTICE));
    }
}
