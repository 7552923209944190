package io.bedrockdiscovery.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.launcher.Checkout.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code discovery}, with a Maven and a Java that only record that they were started. */
@EnabledOnOs({OS.LINUX, OS.MAC})
final class LauncherTest {
    private static final int STARTS = 10;

    @TempDir
    private Path temp;

    @ParameterizedTest(name = "flock: {0}")
    @ValueSource(booleans = {true, false})
    void starts_atOnce_buildOnceAndAllAnswer(boolean flock) throws Exception {
        Checkout checkout = Checkout.in(temp.resolve("checkout"), flock);
        List<Run> runs =
                IntStream.range(0, STARTS).mapToObj(each -> checkout.start()).toList();

        for (Run run : runs) {
            assertThat(run.end()).isEqualTo(0);
            assertThat(run.output()).contains("java started");
        }
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @ParameterizedTest(name = "flock: {0}")
    @ValueSource(booleans = {true, false})
    void start_afterTheBuilderWasKilled_buildsAgain(boolean flock) throws Exception {
        Checkout checkout = Checkout.in(temp.resolve("checkout"), flock);
        checkout.holdBuilds();
        Run killed = checkout.start();
        checkout.awaitBuild();
        killed.kill();
        checkout.releaseBuilds();

        Run next = checkout.start();

        assertThat(next.end()).isEqualTo(0);
        assertThat(next.output()).contains("java started");
        assertThat(checkout.builds()).isEqualTo(2);
    }

    @Test
    void archive_isMadeOnceForAJava_andAgainForAnother() throws Exception {
        Checkout checkout = Checkout.in(temp.resolve("checkout"), true);
        assertThat(checkout.start().end()).isZero();
        assertThat(checkout.start().end()).isZero();
        assertThat(checkout.trainings()).isEqualTo(1);

        Files.writeString(checkout.archives().resolve("all-17.0.9.java"), "/another/java /another/place\n");
        assertThat(checkout.start().end()).isZero();
        assertThat(checkout.trainings()).isEqualTo(2);
    }

    @Test
    void tab_waitsForNeitherABuildNorATraining() throws Exception {
        Checkout checkout = Checkout.in(temp.resolve("checkout"), true);
        String asked = "__complete 'discovery help scan'";

        Run beforeTheBuild = run(checkout, asked);
        assertThat(beforeTheBuild.output() + beforeTheBuild.errors()).isEmpty();

        run(checkout, "models");
        Files.delete(checkout.archives().resolve("all-17.0.9"));
        Run afterIt = run(checkout, asked);
        assertThat(afterIt.output()).contains("java started");
        assertThat(afterIt.errors()).isEmpty();
        assertThat(checkout.trainings()).isEqualTo(1);

        run(checkout.withJava("25.0.1"), "models");
        assertThat(run(checkout, asked).output()).contains("cache: one-25.0.1");
    }

    @Test
    void javaThatCannotMakeAnArchive_isToldOnce() throws Exception {
        String told = "starts take longer";
        Checkout checkout = Checkout.in(temp.resolve("checkout"), true);

        assertThat(run(checkout, "models").errors()).containsOnlyOnce(told);
        assertThat(run(checkout, "models").errors()).doesNotContain(told);
        assertThat(run(checkout.withJava("25.0.1"), "models").errors()).doesNotContain(told);
    }

    @ParameterizedTest
    @CsvSource({
        "help show, texts",
        "show model nova-pro --help, texts",
        "models --cached, answers",
        "models --replay=FILE, answers",
        "--cached resolve nova-pro --from us-east-1, one",
        "models --accounts --cached, all",
        "models, all",
        "scan --refresh, scans",
        "scan --cached, answers",
        "scan --accounts FILE, all",
        "--offline, all",
    })
    void java25_takesTheSmallestCacheThatTheCommandNeeds(String line, String kind) throws Exception {
        Checkout checkout = Checkout.in(temp.resolve("checkout"), true).withJava("25.0.1");

        Run run = checkout.startIn(temp, "exec \"$0\" " + line);

        assertThat(run.end()).isZero();
        assertThat(run.output()).contains("cache: " + kind + "-25.0.1");
    }

    @Test
    void shortRuns_compileLess_andManyAccountsHaveMoreHeap() throws Exception {
        Checkout checkout = Checkout.in(temp.resolve("checkout"), true);
        assertThat(checkout.start().end()).isZero();

        assertThat(outputOf(checkout, "show model nova-pro --cached"))
                .contains("heap: -Xms64m", "compiler: -XX:C1MaxInlineSize=", "compiler: -XX:CICompilerCount=");
        assertThat(outputOf(checkout, "scan"))
                .contains("heap: -Xms48m", "compiler: -XX:C1MaxInlineSize=20")
                .doesNotContain("CICompilerCount");
        for (String lasting : List.of("mcp", "mapping --cached", "")) {
            assertThat(outputOf(checkout, lasting)).as(lasting).doesNotContain("compiler:");
        }
        assertThat(outputOf(checkout, "scan --accounts FILE"))
                .contains("heap: -Xms112m")
                .doesNotContain("compiler:");
    }

    @Test
    void largePages_areUsedWhereTheyAreTurnedOn_butNotForAnswersAboutEverything() throws Exception {
        Checkout checkout = Checkout.in(temp.resolve("checkout"), true);
        assertThat(checkout.start().end()).isZero();
        Path setting = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
        boolean isOn = Files.isReadable(setting) && !Files.readString(setting).contains("[never]");

        assertThat(outputOf(checkout, "show model nova-pro --cached").contains("large pages"))
                .isEqualTo(isOn);
        assertThat(outputOf(checkout, "mapping --cached")).doesNotContain("large pages");
    }

    private String outputOf(Checkout checkout, String line) throws Exception {
        return run(checkout, line).output();
    }

    private Run run(Checkout checkout, String line) throws Exception {
        Run run = checkout.startIn(temp, "exec \"$0\" " + line);
        assertThat(run.end()).isZero();
        return run;
    }

    @Test
    void optionsOfTheUserThatReplaceTheLaunchers_needNotFitToThem() throws Exception {
        Checkout checkout = Checkout.in(temp.resolve("checkout"), true);
        assertThat(checkout.start().end()).isZero();

        Run run = checkout.startIn(temp, "_JAVA_OPTIONS=-XX:TieredStopAtLevel=4 exec \"$0\" help");

        assertThat(run.end()).isZero();
        assertThat(run.output()).doesNotContain("-XX:CICompilerCount");
    }

    @Test
    void garbageCollectorOfTheUser_isTheOnlyOne() throws Exception {
        Checkout checkout = Checkout.in(temp.resolve("checkout"), true);

        Run usual = checkout.start();
        assertThat(usual.end()).isZero();
        Run chosen = checkout.startIn(temp, "JAVA_TOOL_OPTIONS=-XX:+UseZGC exec \"$0\"");
        assertThat(chosen.end()).isZero();

        assertThat(usual.output()).contains("collector: -XX:+UseSerialGC");
        assertThat(chosen.output()).doesNotContain("collector:");
    }

    @Test
    void start_whileAnotherTrains_doesNotWait_andCleansUpAfterADeadOne() throws Exception {
        Checkout checkout = Checkout.in(temp.resolve("checkout"), true);
        assertThat(checkout.start().end()).isZero();
        Files.delete(checkout.archives().resolve("all-17.0.9.java"));
        Path training = Files.createDirectory(checkout.archives().resolve("training"));

        assertThat(checkout.start().end()).isZero();
        assertThat(checkout.trainings()).isEqualTo(1);

        Files.setLastModifiedTime(training, FileTime.from(Instant.now().minus(Duration.ofMinutes(20))));
        assertThat(checkout.start().end()).isZero();
        assertThat(checkout.trainings()).isEqualTo(2);
    }

    @Test
    void start_doesNotWaitForAnotherProgramWithTheNumberOfADeadBuilder() throws Exception {
        Checkout checkout = Checkout.in(temp.resolve("checkout"), false);
        Path lock = Files.createDirectories(checkout.builds("build.lock.d"));
        Files.writeString(lock.resolve("owner"), ProcessHandle.current().pid() + " Thu Jan  1 00:00:00 1970\n");

        assertThat(checkout.start().end()).isEqualTo(0);
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @ParameterizedTest(name = "flock: {0}")
    @ValueSource(booleans = {true, false})
    void start_whileAnotherBuildHangs_saysSoAndGivesUp(boolean flock) throws Exception {
        Checkout checkout = Checkout.in(temp.resolve("checkout"), flock);
        checkout.holdBuilds();
        Run first = checkout.start();
        checkout.awaitBuild();

        // A start without flock waits for two of these seconds before it says so.
        String patience = flock ? "1" : "3";
        Run second = checkout.withPatience(patience).start();

        assertThat(second.end()).isEqualTo(1);
        assertThat(second.errors().lines())
                .containsExactly(
                        "discovery: waiting for another build (process " + first.pid() + ") ...",
                        "discovery: another build (process " + first.pid() + ") has not ended for " + patience
                                + " seconds; end it, then try again");
        checkout.releaseBuilds();
        assertThat(first.end()).isEqualTo(0);
    }

    @Test
    void start_withClosedStreams_givesJavaNoneOfItsOwnFiles() throws Exception {
        Checkout checkout = Checkout.in(temp.resolve("checkout"), true);
        assertThat(checkout.start().end()).isEqualTo(0);

        Run closed = checkout.startIn(temp, "exec \"$0\" <&-");

        assertThat(closed.end()).isEqualTo(0);
        assertThat(closed.output()).contains("standard input: /dev/null");
    }

    @Test
    void start_withoutALocale_letsJavaExpressEveryPath() throws Exception {
        Checkout checkout = Checkout.in(temp.resolve("checkout"), true);
        assertThat(checkout.start().end()).isEqualTo(0);

        for (String locale : List.of("unset LANG", "LANG=C", "LANG=de_DE.UTF-8 LC_ALL=POSIX")) {
            Run run = checkout.startIn(temp, "export " + locale.replace("unset LANG", "A=b") + "; exec \"$0\"");
            assertThat(run.end()).isEqualTo(0);
            assertThat(run.output()).contains("locale: C.UTF-8");
        }
        Run german = checkout.startIn(temp, "export LANG=de_DE.ISO-8859-1; exec \"$0\"");
        assertThat(german.end()).isEqualTo(0);
        assertThat(german.output()).contains("locale: none");
    }

    @Test
    void start_fromAPathThatJavaCannotUse_refuses() throws Exception {
        Run run = Checkout.in(temp.resolve("a:b"), true).start();

        assertThat(run.end()).isEqualTo(1);
        assertThat(run.errors().lines())
                .singleElement()
                .asString()
                .startsWith("discovery: move this checkout; Java cannot run from a path with a colon");
    }

    @Test
    void start_inADirectoryThatNoLongerExists_refuses() throws IOException, InterruptedException {
        Checkout checkout = Checkout.in(temp.resolve("checkout"), true);
        Path gone = Files.createDirectory(temp.resolve("gone"));

        Run run = checkout.startIn(gone, "rmdir \"$PWD\"; exec \"$0\"");

        assertThat(run.end()).isEqualTo(1);
        assertThat(run.errors().lines().toList())
                .endsWith("discovery: change to another directory; this one no longer exists");
    }
}
