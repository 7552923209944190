package io.bedrockdiscovery.shell.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import io.bedrockdiscovery.domain.knowledge.Outcome;
import io.bedrockdiscovery.domain.knowledge.Reason;
import io.bedrockdiscovery.domain.port.RegionSource;
import io.bedrockdiscovery.testkit.builder.FoundationModelBuilder;
import io.bedrockdiscovery.testkit.builder.World;
import io.bedrockdiscovery.testkit.fake.Behaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract's exit codes, and which stream says what. */
final class ExitCodesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan",
                "models",
                "regions",
                "mapping",
                "latency",
                "cache info",
                "metrics",
                "help",
                "help show model",
                "--version",
                "scan --help",
                "show model nova-pro",
                "best-region nova-pro",
                "--output json models",
                "models --output=csv",
                "exit"
            })
    void zeroWhereAllOfItIsKnown(String line) {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            assertThat(seat.type(line.split(" "))).as(seat.err()).isZero();
            assertThat(seat.err()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scna",
                "scan --foo",
                "scan --regions EU",
                "scan --regions",
                "scan --deadline 5",
                "scan --deadline 0s",
                "scan --concurrency 0",
                "scan --concurrency many",
                "scan --output csv",
                "show model nova --output markdown",
                "models extra",
                "models --access free",
                "models --output xml",
                "show",
                "show modle x",
                "show model",
                "best-region nova-pro --limit 0",
                "best-region nova-pro --residency zz",
                "scan --profile --cached",
                "help nothing",
                "scan --deadline -5s",
                "models --region -x",
                "changes --since -x",
                "--cache -x models"
            })
    void twoAndOneLineWhereItIsNotUnderstood(String line) {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            assertThat(seat.type(line.split(" "))).isEqualTo(2);
            assertThat(seat.out()).isEmpty();
            assertThat(seat.err()).startsWith("discovery: ").hasLineCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan",
                "models",
                "regions",
                "mapping",
                "show model nova-pro",
                "show profile " + SmallWorld.EU_SONNET,
                "show region us-east-1",
                "best-region nova-pro",
                "resolve nova-pro",
                "route nova-pro"
            })
    void threeWhereAPartIsUnknown(String line) {
        try (Seat seat = new Seat(SmallWorld.usual().failing("us-east-1", Reason.THROTTLED))) {
            assertThat(seat.type(line.split(" "))).isEqualTo(3);
            assertThat(seat.out()).isNotEmpty();
            assertThat(seat.err())
                    .startsWith("warning: unknown: us-east-1")
                    .contains(": throttled: ")
                    .hasLineCount(1);
            assertThat(seat.type((line + " --quiet").split(" "))).isEqualTo(3);
            assertThat(seat.err()).isEmpty();
        }
    }

    @Test
    void threeWhereTheRegionsThemselvesAreUnknown() {
        try (Seat seat = new Seat(SmallWorld.usual().withRegionsUnlisted())) {
            assertThat(seat.type("models")).isEqualTo(3);
            assertThat(seat.out()).contains("amazon.nova-pro-v1:0");
            assertThat(seat.err())
                    .contains("EC2 could not say which regions there are")
                    .hasLineCount(1);
        }
    }

    @Test
    void oneLineForEachWayInWhichCallsFailed() {
        SmallWorld world = SmallWorld.usual()
                .withModels("us-east-1", refusing("no policy allows us-east-1 to be asked"))
                .withModels("eu-west-1", refusing("no policy allows eu-west-1 to be asked"))
                .withProfiles("eu-west-1", refusing("only the organization can change that"));
        try (Seat seat = new Seat(world)) {
            assertThat(seat.type("models", "--region", "me-south-1")).isZero();
            assertThat(seat.type("regions")).isEqualTo(3);
            assertThat(seat.err())
                    .contains("eu-west-1, us-east-1 (models): access-denied: no policy allows")
                    .contains("eu-west-1 (systemDefinedProfiles, applicationProfiles): access-denied: only the org")
                    .hasLineCount(2);
        }
    }

    private static Behaviour refusing(String message) {
        return call -> Outcome.unknown(Reason.ACCESS_DENIED, message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show region eu-north-1",
                "models --region eu-north-1",
                "show model nova-pro --region eu-north-1",
                "resolve nova-pro --from eu-north-1",
                "route nova-pro --from eu-north-1",
                "best-region nova-pro --prefer eu-north-1"
            })
    void aDocumentedRegionCanBeAskedAboutEvenIfEc2CannotListIt(String line) {
        SmallWorld world = new SmallWorld(World.builder()
                .region(
                        "eu-north-1",
                        region -> region.model(FoundationModelBuilder.novaPro()
                                .in("eu-north-1")
                                .build()))
                .build());
        try (Seat seat = new Seat(world.withRegionsUnlisted())) {
            assertThat(seat.type((line + " --cached").split(" "))).isEqualTo(4);
            assertThat(seat.type(line.split(" "))).as(seat.err()).isEqualTo(3);
            assertThat(seat.out()).isNotEmpty();
            assertThat(seat.err()).contains("EC2 could not say").hasLineCount(1);
        }
    }

    @Test
    void aDocumentedRegionOfWhichNothingIsRememberedIsNotCalledAMistake() {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            seat.type("scan");
            assertThat(seat.type("models", "--cached", "--region", "eu-north-1"))
                    .isEqualTo(5);
            assertThat(seat.err())
                    .isEqualTo("discovery: nothing is known here of region eu-north-1 in partition aws;"
                            + " 'scan --regions eu-north-1' asks it\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " --cached"})
    void fiveWhereAnExcludedRegionIsNone(String option) {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            seat.type("scan");
            assertThat(seat.type(("scan --exclude-regions eu-west-9" + option).split(" ")))
                    .isEqualTo(5);
            assertThat(seat.err()).contains("no region eu-west-9").hasLineCount(1);
            assertThat(seat.type(("scan --exclude-regions us-east-1" + option).split(" ")))
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "scan --version", "show model --version", "cache clear --version"})
    void everyCommandTellsTheVersion(String line) {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            assertThat(seat.type(line.split(" "))).isZero();
            assertThat(seat.out()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"resolve %s --from eu-west-1", "route %s --from eu-west-1"})
    void aPartOfANameMayMeanMoreWhereModelsAreNotKnown(String line) {
        try (Seat seat = new Seat(SmallWorld.usual().failing("us-east-1", Reason.THROTTLED))) {
            assertThat(seat.type(line.formatted(SmallWorld.NOVA).split(" "))).isZero();
            assertThat(seat.err()).isEmpty();
            assertThat(seat.type((line.formatted("nova-pro") + " --output json").split(" ")))
                    .isEqualTo(3);
            assertThat(seat.out()).contains("[{\"region\":\"us-east-1\",\"call\":\"models\"");
            assertThat(seat.err())
                    .startsWith("warning: unknown: us-east-1 (models): throttled")
                    .hasLineCount(1);
        }
    }

    @Test
    void zeroWhereWhatIsUnknownDoesNotMatter() {
        try (Seat seat = new Seat(SmallWorld.usual().failing("us-east-1", Reason.THROTTLED))) {
            assertThat(seat.type("models", "--region", "eu-west-1")).isZero();
            assertThat(seat.type("scan", "--regions", "eu-west-1")).isZero();
            assertThat(seat.err()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"models", "regions", "mapping", "show model nova-pro", "best-region nova-pro", "latency"})
    void fourWhereThereAreNoCredentials(String line) {
        try (Seat seat = new Seat(SmallWorld.usual().withoutCredentials())) {
            assertThat(seat.type((line + " --output json").split(" "))).isEqualTo(4);
            assertThat(seat.out()).isEmpty();
            assertThat(seat.err()).startsWith("discovery: ").hasLineCount(1);
        }
    }

    @Test
    void fourWithTheReportOfTheScan() {
        try (Seat seat = new Seat(SmallWorld.usual().withoutCredentials())) {
            assertThat(seat.type("scan")).isEqualTo(4);
            assertThat(seat.out()).isEmpty();
            assertThat(seat.type("scan", "--output", "json")).isEqualTo(4);
            assertThat(seat.out()).contains("\"account\":null").contains("\"reason\":\"credentials-invalid\"");
            assertThat(seat.err()).hasLineCount(1);
        }
    }

    @Test
    void fourWhereNothingIsRemembered() {
        SmallWorld world = SmallWorld.usual();
        try (Seat seat = new Seat(world)) {
            assertThat(seat.type("models", "--cached")).isEqualTo(4);
            assertThat(seat.err()).isEqualTo("discovery: nothing is remembered; without --cached this would ask AWS\n");
            assertThat(world.calls()).isZero();
        }
    }

    @Test
    void fiveWhereNothingMatches() {
        try (Seat seat = new Seat(SmallWorld.usual().failing("eu-west-1", Reason.ACCESS_DENIED))) {
            assertThat(seat.type("show", "model", "amazon.nova-prp-v1:0")).isEqualTo(5);
            assertThat(seat.out()).isEmpty();
            assertThat(seat.err())
                    .contains("nearest: amazon.nova-pro-v1:0")
                    .contains("unknown: eu-west-1: access-denied");
            assertThat(seat.type("best-region", "nothing", "--output", "json")).isEqualTo(5);
            assertThat(seat.out()).startsWith("{\"schemaVersion\":1,\"modelId\":null,\"ranking\":null,");
        }
    }

    @Test
    void fiveWhereThereIsNoSuchRegion() {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            assertThat(seat.type("scan", "--regions", "eu-west-9")).isEqualTo(5);
            assertThat(seat.err()).contains("no region eu-west-9; nearest: eu-west-1");
            seat.type("scan");
            assertThat(seat.type("scan", "--cached", "--regions", "eu-west-1,eu-west-9"))
                    .isEqualTo(5);
            assertThat(seat.err()).contains("no region eu-west-9").hasLineCount(1);
            assertThat(seat.type("models", "--region", "eu-west-9")).isEqualTo(5);
            assertThat(seat.err()).contains("nearest: eu-west-1");
            assertThat(seat.type("show", "model", "nova-pro", "--region", "eu-central-9", "--output", "json"))
                    .isEqualTo(5);
            assertThat(seat.out()).startsWith("{\"schemaVersion\":1,\"region\":\"eu-central-9\",\"model\":null,");
        }
    }

    @Test
    void fiveWhereARegionDoesNotListIt() {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            assertThat(seat.type("show", "model", SmallWorld.SONNET, "--region", "us-east-1"))
                    .isEqualTo(5);
            assertThat(seat.err()).contains("us-east-1 does not list").contains("these do: eu-west-1");
        }
    }

    @Test
    void fiveWhereNothingServesTheWish() {
        try (Seat seat = new Seat(SmallWorld.usual())) {
            assertThat(seat.type("best-region", SmallWorld.SONNET, "--residency", "de", "--output", "json"))
                    .isEqualTo(5);
            assertThat(seat.out()).contains("\"ranking\":[]");
            assertThat(seat.err()).contains("which is outside de");
        }
    }

    @Test
    void oneForABug() {
        AbstractModule broken = new AbstractModule() {
            @Override
            protected void configure() {
                bind(RegionSource.class).toProvider(() -> {
                    throw new IllegalStateException("broken");
                });
            }
        };
        try (Desk desk = Desk.offline(broken)) {
            TypedLine quiet = desk.run("models --quiet");
            TypedLine verbose = desk.run("models --verbose");

            assertThat(quiet.code()).isEqualTo(1);
            assertThat(quiet.err()).contains("a bug: ").doesNotContain("\tat ");
            assertThat(verbose.err()).contains("a bug: ", "\tat ");
        }
    }
}
