package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.FakeProfileSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract finds each of these broken sources. */
final class ProfileSourceContractTest {
    @Test
    void eachBrokenSource_failsItsTest() {
        assertThat(ContractRun.failuresOf(ListsBothTypes.class)).containsExactly("types_areListedApart");
        assertThat(ContractRun.failuresOf(ReadsOnePage.class)).containsExactly("allPages_areListedInTheOrderOfAws");
    }

    static final class ListsBothTypes extends ProfileSourceContract {
        @Override
        protected ProfileSource serving(World world) {
            FakeProfileSource profiles = new FakeProfileSource(world);
            return (region, type, context) -> {
                Outcome<List<InferenceProfile>> outcome = profiles.profiles(region, type, context);
                return outcome instanceof Outcome.Known<?>
                        ? Outcome.known(world.regions().get(region).profiles())
                        : outcome;
            };
        }
    }

    static final class ReadsOnePage extends ProfileSourceContract {
        @Override
        protected ProfileSource serving(World world) {
            FakeProfileSource profiles = new FakeProfileSource(world);
            return (region, type, context) -> {
                Outcome<List<InferenceProfile>> outcome = profiles.profiles(region, type, context);
                return outcome instanceof Outcome.Known<List<InferenceProfile>> known
                        ? Outcome.known(known.value().stream().limit(100).toList())
                        : outcome;
            };
        }
    }
}
