package io.bedrockdiscovery.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.ProfileStatus;
import io.bedrockdiscovery.domain.model.ProfileType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.port.ProfileSource;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ProfileSource} keeps to. Extend it and serve the worlds it makes. */
public abstract class ProfileSourceContract extends SourceContract<ProfileSource> {
    private static final Region REGION = new Region("us-east-1");
    private static final InferenceProfile SYSTEM = InferenceProfileBuilder.systemDefined("us.amazon.nova-pro-v1:0")
            .routing("amazon.nova-pro-v1:0", "us-east-1", "us-east-2", "us-west-2")
            .build();
    private static final InferenceProfile APPLICATION = InferenceProfileBuilder.application("a1b2c3d4e5f6")
            .named("checkout")
            .routing("amazon.nova-pro-v1:0", "us-east-1")
            .build();

    /** More than any page holds. */
    private static final int MANY = 250;

    /** Whether the source can tell that Bedrock is not offered in a region. */
    protected boolean tellsNotOffered() {
        return true;
    }

    @Override
    final Outcome<?> ask(ProfileSource source) {
        return source.profiles(REGION, ProfileType.SYSTEM_DEFINED);
    }

    @Override
    final World someWorld() {
        return listing(List.of(SYSTEM));
    }

    @Test
    final void eachTypeIsListedByItself() {
        ProfileSource source = serving(listing(List.of(APPLICATION, SYSTEM)));
        assertThat(answer(source.profiles(REGION, ProfileType.SYSTEM_DEFINED))).containsExactly(SYSTEM);
        assertThat(answer(source.profiles(REGION, ProfileType.APPLICATION))).containsExactly(APPLICATION);
    }

    @Test
    final void anEmptyListIsAnAnswer() {
        assertThat(systemDefinedOf(List.of())).isEmpty();
    }

    @Test
    final void allPagesComeInTheOrderOfAws() {
        List<InferenceProfile> many = IntStream.range(0, MANY)
                .mapToObj(number -> InferenceProfileBuilder.application(String.format("%012d", MANY - number))
                        .routing("amazon.nova-pro-v1:0", "us-east-1")
                        .build())
                .toList();
        ProfileSource source = serving(listing(many));
        assertThat(answer(source.profiles(REGION, ProfileType.APPLICATION))).isEqualTo(many);
    }

    @Test
    final void referencesSurviveAsTheyStand() {
        InferenceProfile profile = InferenceProfileBuilder.systemDefined("global.amazon.nova-2-lite-v1:0")
                .routing("amazon.nova-2-lite-v1:0", "us-east-1")
                .routingAnywhere("amazon.nova-2-lite-v1:0")
                .referencing("arn:aws:bedrock:us-east-1:111122223333:imported-model/a1b2c3d4e5f6")
                .build();
        assertThat(systemDefinedOf(List.of(profile))).containsExactly(profile);
    }

    @Test
    final void whatAwsDidNotSendIsNullAndWhatItSentEmptyIsEmpty() {
        InferenceProfile bare = new InferenceProfile(
                "us.amazon.nova-lite-v1:0", null, null, null, null, null, null, null, ProfileType.SYSTEM_DEFINED);
        InferenceProfile empty = new InferenceProfile(
                "us.amazon.nova-lite-v1:0", null, null, null, null, null, List.of(), null, ProfileType.SYSTEM_DEFINED);
        assertThat(systemDefinedOf(List.of(bare))).containsExactly(bare);
        assertThat(systemDefinedOf(List.of(empty))).containsExactly(empty);
    }

    @Test
    final void wordsThatNobodyKnowsYetSurvive() {
        InferenceProfile profile = new InferenceProfile(
                SYSTEM.inferenceProfileId(),
                SYSTEM.inferenceProfileArn(),
                SYSTEM.inferenceProfileName(),
                "a description",
                SYSTEM.createdAt(),
                SYSTEM.updatedAt(),
                SYSTEM.models(),
                new ProfileStatus("A_LATER_STATUS"),
                ProfileType.SYSTEM_DEFINED);
        assertThat(systemDefinedOf(List.of(profile))).containsExactly(profile);
    }

    @Test
    final void aRegionWithoutBedrockIsKnowledge() {
        assumeTrue(tellsNotOffered(), "the source cannot tell");
        World world = World.builder().notOffered(REGION.id()).build();
        assertThat(ask(serving(world))).isInstanceOf(Outcome.NotOffered.class);
    }

    @Test
    final void theAnswerCannotBeChanged() {
        List<InferenceProfile> profiles = systemDefinedOf(List.of(SYSTEM));
        assertThatThrownBy(profiles::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    private List<InferenceProfile> systemDefinedOf(Collection<InferenceProfile> listed) {
        return answer(serving(listing(listed)).profiles(REGION, ProfileType.SYSTEM_DEFINED));
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
