package io.bedrockdiscovery.application.unseen;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.UnknownCall;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the lines about lists that are not known. */
final class UnseenListsTest {
    @Test
    void regionsAlike_shareALine_andARegionWithoutEverythingNamesNoList() {
        UnseenLists unseen = new UnseenLists(List.of("models"));
        unseen.add(new Region("us-east-1"), "profiles", "throttled");
        unseen.add(new Region("eu-west-3"), "models", "access denied");
        unseen.add(new Region("eu-west-3"), "profiles", "access denied");
        unseen.add(new Region("eu-west-1"), "models", "access denied");

        assertThat(unseen.lines())
                .containsExactly(
                        "eu-west-1, eu-west-3: not known, access denied", "us-east-1: profiles not known, throttled");
    }

    @Test
    void calls_areToldByTheirLists() {
        assertThat(UnseenLists.linesOf(
                        List.of(call(ListCall.SYSTEM_DEFINED_PROFILES), call(ListCall.APPLICATION_PROFILES))))
                .containsExactly("us-east-1: profiles, application profiles not known, timed out");
        assertThat(UnseenLists.linesOf(List.of(call(ListCall.MODELS))))
                .containsExactly("us-east-1: not known, timed out");
        assertThat(UnseenLists.linesOf(List.of())).isEmpty();
    }

    private static UnknownCall call(ListCall call) {
        return new UnknownCall(new Region("us-east-1"), call, new Failure(Reason.TIMED_OUT, "too late"));
    }
}
