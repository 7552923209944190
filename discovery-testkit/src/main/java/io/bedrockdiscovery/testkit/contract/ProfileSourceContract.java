package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ProfileStatus;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Outcome;
import io.bedrockdiscovery.domain.port.CallContext;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of a {@link ProfileSource}, over worlds that a subclass serves. */
@ContractOf(ProfileSource.class)
public abstract class ProfileSourceContract extends SourceContract<ProfileSource> {
    private static final Region REGION = new Region("us-east-1");
    private static final InferenceProfile SYSTEM = InferenceProfileBuilder.systemDefined("us.amazon.nova-pro-v1:0")
            .routing("amazon.nova-pro-v1:0", "us-east-1", "us-east-2", "us-west-2")
            .build();
    private static final InferenceProfile APPLICATION = InferenceProfileBuilder.application("a1b2c3d4e5f6")
            .named("checkout")
            .routing("amazon.nova-pro-v1:0", "us-east-1")
            .build();

    /** A number of profiles that fills several pages. */
    private static final int MANY = 250;

    /** Returns whether the source can tell that Bedrock is not offered in a region; false skips that test. */
    protected boolean tellsNotOffered() {
        return true;
    }

    @Override
    final Outcome<?> ask(ProfileSource source) {
        return source.profiles(REGION, ProfileType.SYSTEM_DEFINED, CallContext.unlimited());
    }

    @Override
    final World someWorld() {
        return listing(List.of(SYSTEM));
    }

    @Test
    final void types_areListedApart() {
        ProfileSource source = serving(listing(List.of(APPLICATION, SYSTEM)));
        assertThat(answer(source.profiles(REGION, ProfileType.SYSTEM_DEFINED, CallContext.unlimited())))
                .containsExactly(SYSTEM);
        assertThat(answer(source.profiles(REGION, ProfileType.APPLICATION, CallContext.unlimited())))
                .containsExactly(APPLICATION);
    }

    @Test
    final void emptyList_isAnAnswer() {
        assertThat(systemDefinedOf(List.of())).isEmpty();
    }

    @Test
    final void allPages_areListedInTheOrderOfAws() {
        List<InferenceProfile> many = IntStream.range(0, MANY)
                .mapToObj(number -> InferenceProfileBuilder.application(String.format("%012d", MANY - number))
                        .routing("amazon.nova-pro-v1:0", "us-east-1")
                        .build())
                .toList();
        ProfileSource source = serving(listing(many));
        assertThat(answer(source.profiles(REGION, ProfileType.APPLICATION, CallContext.unlimited())))
                .isEqualTo(many);
    }

    @Test
    final void references_areKeptUnchanged() {
        InferenceProfile profile = InferenceProfileBuilder.systemDefined("global.amazon.nova-2-lite-v1:0")
                .routing("amazon.nova-2-lite-v1:0", "us-east-1")
                .routingAnywhere("amazon.nova-2-lite-v1:0")
                .referencing("arn:aws:bedrock:us-east-1:111122223333:imported-model/a1b2c3d4e5f6")
                .build();
        assertThat(systemDefinedOf(List.of(profile))).containsExactly(profile);
    }

    @Test
    final void absentFields_areNullAndEmptyOnesEmpty() {
        InferenceProfile bare = InferenceProfile.builder("us.amazon.nova-lite-v1:0")
                .type(ProfileType.SYSTEM_DEFINED)
                .build();
        InferenceProfile empty = InferenceProfile.builder("us.amazon.nova-lite-v1:0")
                .models(List.of())
                .type(ProfileType.SYSTEM_DEFINED)
                .build();
        assertThat(systemDefinedOf(List.of(bare))).containsExactly(bare);
        assertThat(systemDefinedOf(List.of(empty))).containsExactly(empty);
    }

    @Test
    final void unknownVocabulary_isKept() {
        InferenceProfile profile = SYSTEM.toBuilder()
                .description("a description")
                .status(new ProfileStatus("A_LATER_STATUS"))
                .build();
        assertThat(systemDefinedOf(List.of(profile))).containsExactly(profile);
    }

    @Test
    final void regionWithoutBedrock_isNotOffered() {
        assumeTrue(tellsNotOffered(), "the source cannot tell");
        World world = World.builder().notOffered(REGION.id()).build();
        assertThat(ask(serving(world))).isInstanceOf(Outcome.NotOffered.class);
    }

    @Test
    final void answer_isUnmodifiable() {
        List<InferenceProfile> profiles = systemDefinedOf(List.of(SYSTEM));
        assertThatThrownBy(profiles::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    private List<InferenceProfile> systemDefinedOf(Collection<InferenceProfile> listed) {
        return answer(serving(listing(listed)).profiles(REGION, ProfileType.SYSTEM_DEFINED, CallContext.unlimited()));
    }

    private static World listing(Collection<InferenceProfile> profiles) {
        return World.builder()
                .region(REGION.id(), region -> {
                    profiles.forEach(region::profile);
                    return region;
                })
                .build();
    }
}
