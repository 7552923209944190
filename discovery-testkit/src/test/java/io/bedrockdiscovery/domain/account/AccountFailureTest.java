package io.bedrockdiscovery.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Failure;
import io.bedrockdiscovery.domain.observation.ListCall;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.TestDiscovery;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tests the choice of the reason that tells best why an account is not known. */
final class AccountFailureTest {
    @AutoClose
    private final TestDiscovery test = TestDiscovery.over(SmallWorld.WORLD);

    @Test
    void failureOfMostRegions_isChosen_thoughItsMessageNamesEachRegion() {
        fail(Reason.THROTTLED, "it was asked too often", ListCall.values(), "ap-northeast-1");
        for (String region : List.of("eu-central-1", "eu-north-1", "eu-west-1", "us-east-1")) {
            fail(Reason.OTHER, region + " refused the call", new ListCall[] {ListCall.MODELS}, region);
        }

        assertThat(AccountFailure.of(test.refresh()))
                .hasValue(new Failure(Reason.OTHER, "eu-central-1 refused the call"));
    }

    private void fail(Reason reason, String message, ListCall[] calls, String region) {
        Behaviour failing = any -> Outcome.unknown(reason, message);
        for (ListCall call : calls) {
            test.fakes().behave(new Region(region), call, failing);
        }
    }
}
