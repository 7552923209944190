package io.bedrockdiscovery.application.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.document.ListSelection;
import io.bedrockdiscovery.application.session.NoAnswerException.Kind;
import io.bedrockdiscovery.application.session.Response;
import io.bedrockdiscovery.application.testing.AnswerJson;
import io.bedrockdiscovery.application.testing.FakeSessions;
import io.bedrockdiscovery.application.testing.PlainDocument;
import io.bedrockdiscovery.domain.model.InferenceProfile;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests the list of profiles. */
final class ProfileListQuestionTest {
    private final FakeSessions sessions = FakeSessions.of(SmallWorld.WORLD);

    @Test
    void applicationProfiles_areCounted_unlessAskedFor() {
        Response response = sessions.ask(question(null, false));

        assertThat(PlainDocument.of(response.answer()).get(0))
                .isEqualTo("3 system-defined profiles; 1 application profile not listed (--all lists them)");
        assertThat(PlainDocument.of(response.answer())).noneMatch(line -> line.contains(SmallWorld.CHECKOUT));
        assertThat(PlainDocument.of(sessions.ask(question(null, true)).answer()))
                .startsWith("4 profiles")
                .anyMatch(line -> line.startsWith(SmallWorld.CHECKOUT + " | checkout"));
    }

    @Test
    void programs_getEveryProfileOnce_withItsRegions() {
        Response response = sessions.ask(question(null, false));

        assertThat(AnswerJson.list(response, "profiles"))
                .hasSize(4)
                .anySatisfy(profile -> assertThat(profile)
                        .containsEntry("inferenceProfileId", SmallWorld.US_NOVA)
                        .containsEntry("modelIds", List.of("amazon.nova-pro-v1:0"))
                        .containsEntry("destinations", List.of("us-east-1", "us-west-2"))
                        .containsEntry("regions", List.of("us-east-1", "us-west-2")));
        assertThat(response.answer().rows().orElseThrow().rows()).hasSize(4);
    }

    @Test
    void parts_findProfiles_byTheirNameAndTheirModels_too() {
        assertThat(PlainDocument.of(
                                sessions.ask(question(null, false, "checkout")).answer())
                        .get(0))
                .isEqualTo("1 profile");
        assertThat(AnswerJson.list(sessions.ask(question(null, false, "nova", "us.")), "profiles"))
                .hasSize(1);
        assertThat(AnswerJson.list(sessions.ask(question(new Region("eu-west-1"), false)), "profiles"))
                .hasSize(1);
    }

    @Test
    void aProfileThatRunsElsewhere_whenCalledFromElsewhere_hasARowForEach() {
        World world = World.builder()
                .region(
                        "eu-south-1",
                        region -> region.profile(euNova("eu-central-1", "eu-south-1"))
                                .profile(globalNova("eu-south-1")))
                .region(
                        "eu-west-1",
                        region -> region.profile(euNova("eu-central-1", "eu-west-1"))
                                .profile(globalNova("eu-west-1")))
                .region("eu-west-3", region -> region.profile(euNova("eu-central-1", "eu-west-1")))
                .build();

        Response response = FakeSessions.of(world).ask(question(null, false));

        assertThat(AnswerJson.list(response, "profiles"))
                .extracting(profile -> profile.get("destinations") + " from " + profile.get("regions"))
                .containsExactly(
                        "[eu-central-1, eu-south-1] from [eu-south-1]",
                        "[eu-central-1, eu-west-1] from [eu-west-1, eu-west-3]",
                        "anywhere from [eu-south-1, eu-west-1]");
        assertThat(PlainDocument.of(response.answer()))
                .startsWith(
                        "2 system-defined profiles",
                        "Where a call may run depends on the region that it is made from; such profiles have several rows");
    }

    private static InferenceProfile euNova(String... destinations) {
        return InferenceProfileBuilder.systemDefined("eu.amazon.nova-pro-v1:0")
                .routing("amazon.nova-pro-v1:0", destinations)
                .build();
    }

    private static InferenceProfile globalNova(String from) {
        return InferenceProfileBuilder.systemDefined("global.amazon.nova-pro-v1:0")
                .routingAnywhere("amazon.nova-pro-v1:0")
                .routing("amazon.nova-pro-v1:0", from)
                .build();
    }

    @Test
    void partsThatNoProfileHas_areNoMatch_orUnknown() {
        assertThat(sessions.refusal(question(null, false, "us.amazon.nova-prx"))
                        .lines()
                        .get(0))
                .isEqualTo("no profile listed has 'us.amazon.nova-prx' in its id, its name or its models; nearest: "
                        + SmallWorld.US_NOVA);

        FakeSessions partly = FakeSessions.of(SmallWorld.WORLD);
        partly.sources().behave(new Region("us-west-2"), Behaviour.failing(Reason.THROTTLED));
        assertThat(partly.refusal(question(null, false, "nope")).kind()).isEqualTo(Kind.UNKNOWN);
    }

    private static ProfileListQuestion question(@Nullable Region region, boolean all, String... parts) {
        return new ProfileListQuestion(List.of(parts), region, all, ListSelection.ALL);
    }
}
