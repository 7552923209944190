package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.memory.InMemoryStore;
import io.bedrockdiscovery.domain.model.InferenceType;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.domain.observation.TargetCall;
import io.bedrockdiscovery.domain.observation.TargetEntry;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.FieldWorlds;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.InferenceProfileBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.builder.WorldBuilder;
import io.bedrockdiscovery.testkit.fake.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cases of users who could not find out where, until when and by which way a model can be called. */
final class FieldCasesRoutesTest {
    private static final String[] EU = {
        "eu-central-1", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-3"
    };
    private static final String[] EU_AND_ZURICH = {
        "eu-central-1", "eu-central-2", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-3"
    };
    private static final String VARIANT = "amazon.nova-pro-v1:0:24k";

    @Test
    void case1_destinationAddedToAProfile_isAChange_andLeavesTheResidency() {
        InMemoryStore store = new InMemoryStore();
        MutableClock clock = new MutableClock(FakeEnvironment.NOW);
        String resolve = "resolve " + FieldWorlds.SONNET_4_5 + " --from eu-central-1 --residency eu";
        try (FakeEnvironment before = FakeEnvironment.of(FieldWorlds.europeanSonnet(EU), store, clock)) {
            before.run("scan");
            assertThat(before.run(resolve).out()).isEqualTo("eu." + FieldWorlds.SONNET_4_5 + "\n");
        }
        clock.advance(Duration.ofDays(2));
        try (FakeEnvironment after = FakeEnvironment.of(FieldWorlds.europeanSonnet(EU_AND_ZURICH), store, clock)) {
            after.run("scan");

            CommandResult changes = after.run("changes --output json");
            CommandResult refusal = after.run(resolve);

            assertThat(changes.code()).isZero();
            assertThat(changes.list("profilesChanged")).singleElement().satisfies(change -> {
                assertThat(change.get("field")).isEqualTo("destinations");
                assertThat(change.get("before")).isEqualTo(List.of(EU));
                assertThat(change.get("after")).isEqualTo(List.of(EU_AND_ZURICH));
            });
            assertThat(refusal.code()).isEqualTo(5);
            assertThat(refusal.out()).isEmpty();
            assertThat(refusal.err()).contains("may run in eu-central-2 (Zurich, CH), which is outside eu");
        }
    }

    @Test
    void case2_legacyModel_isResolved_withItsLifecycleOfTheRegionOnStderr() {
        MutableClock clock = new MutableClock(Instant.parse("2026-09-28T12:00:00Z"));
        try (FakeEnvironment environment = FakeEnvironment.of(FieldWorlds.legacySonnet(), new InMemoryStore(), clock)) {
            CommandResult oregon = environment.run("resolve " + FieldWorlds.SONNET_4 + " --from us-west-2");
            CommandResult virginia = environment.run("resolve " + FieldWorlds.SONNET_4 + " --from us-east-1");

            assertThat(oregon.code()).isZero();
            assertThat(oregon.out()).isEqualTo("us." + FieldWorlds.SONNET_4 + "\n");
            assertThat(oregon.err())
                    .contains(
                            "LEGACY since 2026-04-14T08:00:00Z",
                            "dearer (extended access) since 2026-07-14T08:00:00Z",
                            "until 2026-10-14T08:00:00Z",
                            "accounts that have not used it for a while",
                            "replacement: " + FieldWorlds.SONNET_4_6);
            assertThat(virginia.err()).contains("until 2026-10-14T00:00:00Z");
        }
    }

    @Test
    void case11_provisionedThroughput_isItsArn_orTheLackOfOne() {
        Region virginia = new Region("us-east-1");
        String arn = "arn:aws:bedrock:us-east-1:111122223333:provisioned-model/abcdefghijkl";
        String resolve = "resolve " + VARIANT + " --from us-east-1 --via provisioned";
        World world = World.builder()
                .region(
                        "us-east-1",
                        region -> region.model(FoundationModelBuilder.of(VARIANT)
                                .inferenceTypes(InferenceType.PROVISIONED)
                                .build()))
                .build();
        try (FakeEnvironment none = FakeEnvironment.of(world)) {
            assertThat(none.run(resolve).code()).isEqualTo(5);
            assertThat(none.run(resolve).out()).isEmpty();
        }
        try (FakeEnvironment one = FakeEnvironment.of(world)) {
            one.sources()
                    .targets()
                    .listing(
                            virginia,
                            TargetCall.PROVISIONED_THROUGHPUTS,
                            new TargetEntry(
                                    arn,
                                    "batch",
                                    "InService",
                                    List.of("arn:aws:bedrock:us-east-1::foundation-model/" + VARIANT),
                                    null));
            assertThat(one.run(resolve)).isEqualTo(new CommandResult(0, arn + "\n", ""));
        }
    }

    @Test
    void case19_regionsDeniedByAPolicy_areKnowledge_andARouteIntoOneSaysSo() {
        String nova = "amazon.nova-pro-v1:0";
        World world = World.builder()
                .region(
                        "us-east-1",
                        region -> region.model(nova)
                                .profile(InferenceProfileBuilder.systemDefined("us." + nova)
                                        .routing(nova, "us-east-1", "us-west-2")
                                        .build()))
                .region("us-west-2")
                .build();
        try (FakeEnvironment environment =
                FakeEnvironment.of(world).failing("us-west-2", Reason.DENIED_BY_ORGANIZATION)) {
            CommandResult scan = environment.run("scan --output json");
            CommandResult route = environment.run("resolve us." + nova + " --from us-east-1");

            assertThat(scan.code()).isZero();
            assertThat(scan.list("regions"))
                    .filteredOn("region", "us-west-2")
                    .extracting("status")
                    .isEqualTo(List.of("denied"));
            assertThat(route.code()).isZero();
            assertThat(route.out()).isEqualTo("us." + nova + "\n");
            assertThat(route.err())
                    .contains("may run in us-west-2, which a policy of the account's organization denies");
        }
    }

    @Test
    void case20_reasonThatAllRegionsShare_isSaidOnce_withTheRegionsAfterIt() {
        WorldBuilder world = World.builder();
        for (String region : EU) {
            world.region(region, each -> each.model("amazon.nova-pro-v1:0").geography("France"));
        }
        try (FakeEnvironment environment = FakeEnvironment.of(world.build())) {
            CommandResult result = environment.run("best-region nova-pro --residency us");

            assertThat(result.code()).isEqualTo(5);
            assertThat(result.out()).isEmpty();
            assertThat(result.err().lines())
                    .containsExactly(
                            "discovery: amazon.nova-pro-v1:0 cannot be called as asked from any region",
                            "discovery: may run outside us: " + String.join(", ", EU));
        }
    }
}
