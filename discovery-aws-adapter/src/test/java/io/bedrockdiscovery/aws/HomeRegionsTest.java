package io.bedrockdiscovery.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.model.Partition;
import io.bedrockdiscovery.domain.model.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.profiles.ProfileFile;

/** Where a whole partition is asked about, if the configured region is one that may take no credentials of the account. */
final class HomeRegionsTest {
    private static final Region CONFIGURED = new Region("me-central-1");
    private static final Region HOME = new Region("us-east-1");

    private final List<Region> asked = new ArrayList<>();

    @Test
    void theConfiguredRegionIsAskedAloneWhereItAnswers() {
        assertThat(ask(region -> Outcome.known(region))).isEqualTo(Outcome.known(CONFIGURED));
        assertThat(asked).containsExactly(CONFIGURED);
    }

    @Test
    void aRegionThatIsNotOptedInIsNotTheLastWord() {
        assertThat(ask(region -> region.equals(HOME)
                        ? Outcome.known(region)
                        : Outcome.unknown(Reason.CREDENTIALS_INVALID, "no")))
                .isEqualTo(Outcome.known(HOME));
        assertThat(asked).containsExactly(CONFIGURED, HOME);
    }

    @Test
    void whereNobodyAnswersTheConfiguredRegionHasSaidWhy() {
        assertThat(ask(region -> Outcome.unknown(Reason.UNREACHABLE, region.id())))
                .isEqualTo(Outcome.unknown(Reason.UNREACHABLE, CONFIGURED.id()));
    }

    @Test
    void aRefusalIsAnAnswer() {
        assertThat(ask(region -> Outcome.unknown(Reason.ACCESS_DENIED, region.id())))
                .isEqualTo(Outcome.unknown(Reason.ACCESS_DENIED, CONFIGURED.id()));
        assertThat(asked).containsExactly(CONFIGURED);
    }

    private Outcome<Region> ask(Function<Region, Outcome<Region>> answer) {
        ProfileFile file = AwsStandIn.profileFile("[profile test]\nregion = " + CONFIGURED + "\n");
        return new HomeRegions(new SdkConfiguration("test", () -> file)).in(Partition.AWS, region -> {
            asked.add(region);
            return answer.apply(region);
        });
    }
}
