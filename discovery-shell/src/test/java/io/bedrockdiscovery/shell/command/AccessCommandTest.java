package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.observation.AccessGate;
import io.bedrockdiscovery.domain.observation.ModelAvailability;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.sqlite.SqliteStore;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import io.bedrockdiscovery.testkit.fake.FakeAccessSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccessCommandTest {
    private static final Region IRELAND = new Region("eu-west-1");
    private static final Region VIRGINIA = new Region("us-east-1");
    private static final ModelAvailability GRANTED =
            new ModelAvailability("AVAILABLE", "AUTHORIZED", "AVAILABLE", "AVAILABLE");
    private static final ModelAvailability PENDING =
            new ModelAvailability("PENDING", "AUTHORIZED", "AVAILABLE", "AVAILABLE");
    private static final World WORLD = World.builder()
            .region("us-east-1", region -> region.model("amazon.nova-pro-v1:0"))
            .region("eu-west-1", region -> region.model("amazon.nova-pro-v1:0"))
            .region("eu-central-1")
            .notOptedIn("af-south-1")
            .build();

    @TempDir
    private Path home;

    private SqliteStore store;
    private FakeEnvironment environment;
    private FakeAccessSource access;

    @BeforeEach
    void open() {
        store = SqliteStore.open(home.resolve("cache.db"));
        environment = FakeEnvironment.of(WORLD, store);
        access = environment.sources().access();
    }

    @AfterEach
    void close() {
        environment.close();
        store.close();
    }

    @Test
    void everyRegionThatListsTheModel_isChecked() {
        access.saying(VIRGINIA, GRANTED).saying(IRELAND, PENDING);

        CommandResult result = environment.run("access nova-pro --output json");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        result.assertPrinted("access");
        assertThat(environment.run("access nova-pro").out()).contains("amazon.nova-pro-v1:0", "accessible", "PENDING");
    }

    @Test
    void csv_hasALineForEachRegion_withItsGatesInOneCell() {
        access.saying(VIRGINIA, GRANTED).setting(VIRGINIA, AccessGate.DATA_RETENTION, "none");

        assertThat(environment
                        .run("access nova-pro --region us-east-1 --output csv")
                        .out())
                .isEqualTo(String.join(
                        "\r\n",
                        "region,verdict,agreement,authorization,entitlement,regionAvailability,gates,reason,stale,observedAt",
                        "us-east-1,accessible,AVAILABLE,AUTHORIZED,AVAILABLE,AVAILABLE,"
                                + "gate:data-retention state:passes detail:mode none,,false,2026-01-02T03:04:05Z",
                        ""));
    }

    @Test
    void failure_isUnknownAndNoVerdict() {
        access.saying(VIRGINIA, GRANTED).behave(IRELAND, Behaviour.failing(Reason.ACCESS_DENIED));

        CommandResult result = environment.run("access nova-pro --output json");

        assertThat(result.code()).isEqualTo(3);
        result.assertPrinted("access-failure");
        assertThat(result.err()).hasLineCount(1).contains("unknown: eu-west-1: access denied: ");
    }

    @Test
    void answerInNewWords_isUnknown() {
        access.saying(VIRGINIA, new ModelAvailability("NEW_WORD", "AUTHORIZED", null, "AVAILABLE"));

        CommandResult result = environment.run("access nova-pro --region us-east-1 --output json");

        assertThat(result.code()).isEqualTo(3);
        result.assertPrinted("access-new-words");
        assertThat(result.err())
                .isEqualTo("warning: unknown: us-east-1: AWS's answer neither allows nor refuses the call\n");
    }

    @Test
    void namedRegion_isTheOnlyOneChecked() {
        access.saying(VIRGINIA, GRANTED);

        assertThat(environment.run("access nova-pro --region us-east-1").code()).isZero();
        assertThat(access.calls(IRELAND)).isZero();
    }

    @Test
    void regionWithoutTheModel_doesNotOfferIt() {
        CommandResult result = environment.run("access nova-pro --region eu-central-1 --output json");

        assertThat(result.code()).isZero();
        result.assertPrinted("access-not-offered");
    }

    @Test
    void regionThatIsNotOptedIn_isNotAsked() {
        CommandResult result = environment.run("access nova-pro --region af-south-1 --output json");

        assertThat(result.code()).isZero();
        result.assertPrinted("access-not-opted-in");
        assertThat(access.calls(new Region("af-south-1"))).isZero();
    }

    @Test
    void unknownModelOrRegion_isNoMatch() {
        CommandResult model = environment.run("access nothing --output json");

        assertThat(model.code()).isEqualTo(5);
        assertThat(model.pretty()).isEqualTo("""
                {
                  "schemaVersion": 1,
                  "modelId": null,
                  "regions": null,
                  "notCovered": null
                }
                """);
        assertThat(environment.run("access nova-pro --region xx-south-1").code())
                .isEqualTo(5);
        assertThat(environment.run("access nova-pro --region Virginia").code()).isEqualTo(2);
        assertThat(environment.run("access").code()).isEqualTo(2);
    }

    @Nested
    final class Cache {
        @Test
        void freshAnswer_isNotAskedAgain() {
            access.saying(VIRGINIA, GRANTED);
            environment.run("access nova-pro --region us-east-1");
            environment.clock().advance(Duration.ofHours(1));

            assertThat(environment.run("access nova-pro --region us-east-1").code())
                    .isZero();
            assertThat(access.calls(VIRGINIA)).isEqualTo(1);
            CommandResult cached = environment.run("access nova-pro --cached --output json");
            assertThat(cached.code()).isEqualTo(3);
            assertThat(cached.list("regions")).extracting("verdict").isEqualTo(List.of("unknown", "accessible"));
            assertThat(cached.err())
                    .isEqualTo("warning: unknown: eu-west-1: not asked: the call was not made yet\n"
                            + "warning: --cached and --account answer from the cache; to ask AWS, leave them out and use"
                            + " credentials of the account (--profile NAME)\n");
            environment.clock().advance(Duration.ofDays(2));
            environment.run("access nova-pro --region us-east-1");
            assertThat(access.calls(VIRGINIA)).isEqualTo(2);
        }

        @Test
        void regionThatWasNotAskedYet_hasThatAsItsReason() {
            access.saying(VIRGINIA, GRANTED);
            environment.run("access nova-pro --region us-east-1");

            CommandResult result = environment.run("access nova-pro --cached --output json");

            assertThat(result.code()).isEqualTo(3);
            result.assertPrinted("access-not-asked");
        }

        @Test
        void oldAnswer_isShownAsStale() {
            access.saying(VIRGINIA, GRANTED).saying(IRELAND, PENDING);
            environment.run("access nova-pro");
            environment.clock().advance(Duration.ofHours(23));
            environment.run("scan --refresh");
            environment.run("access nova-pro --region us-east-1");
            assertThat(environment.run("access nova-pro --cached").code()).isZero();
            environment.clock().advance(Duration.ofHours(1));

            CommandResult result = environment.run("access nova-pro --cached --output json");

            assertThat(result.code()).isEqualTo(3);
            assertThat(result.list("regions"))
                    .extracting("verdict")
                    .isEqualTo(List.of("first-call-subscribes", "accessible"));
            assertThat(result.list("regions")).extracting("stale").containsOnly(true);
            assertThat(result.err())
                    .isEqualTo("warning: stale: eu-west-1, us-east-1: the last answer is too old to rely on\n");
            assertThat(environment.run("access nova-pro").code()).isZero();
        }

        @Test
        void cancelledCheck_isAskedAgainAtOnce() {
            access.saying(VIRGINIA, GRANTED).behave(VIRGINIA, Behaviour.failingFirst(1, Reason.CANCELLED));
            CommandResult cancelled = environment.run("access nova-pro --region us-east-1 --output json");
            assertThat(cancelled.code()).isEqualTo(3);
            assertThat(cancelled.list("regions")).extracting("verdict").isEqualTo(List.of("unknown"));
            assertThat(cancelled.list("regions")).extracting("reason").isEqualTo(List.of("cancelled"));

            CommandResult again = environment.run("access nova-pro --region us-east-1 --output json");

            assertThat(again.code()).isZero();
            assertThat(again.list("regions")).extracting("verdict").isEqualTo(List.of("accessible"));
            assertThat(access.calls(VIRGINIA)).isEqualTo(2);
        }

        @Test
        void failedRefresh_keepsTheLastVerdictAsStale() {
            access.saying(VIRGINIA, GRANTED);
            environment.run("access nova-pro --region us-east-1");
            environment.clock().advance(Duration.ofHours(25));
            access.behave(VIRGINIA, Behaviour.failing(Reason.THROTTLED));

            for (String line : List.of(
                    "access nova-pro --region us-east-1 --output json",
                    "access nova-pro --region us-east-1 --cached --output json")) {
                CommandResult result = environment.run(line);

                assertThat(result.code()).isEqualTo(3);
                result.assertPrinted("access-failed-refresh");
                assertThat(result.err())
                        .isEqualTo("warning: stale: us-east-1: throttled: the fake was told to fail: throttled\n");
            }
            assertThat(environment.run("access nova-pro --region us-east-1").out())
                    .contains("accessible", "stale: AWS throttled the check");
        }
    }
}
