package io.bedrockdiscovery.shell.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.domain.observation.Reason;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.cli.Interpreter;
import io.bedrockdiscovery.shell.cli.LineResult;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that options that a line does not give are as the settings have them. */
final class OptionDefaultsTest {
    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(SmallWorld.WORLD);

    private final List<Setting> settings = new ArrayList<>();

    @Test
    void defaultOfEveryCommand_isTaken_andTheLineWins() {
        set("default.residency", "eu");

        assertThat(run("resolve claude").out()).isEqualTo(SmallWorld.EU_CLAUDE + "\n");
        assertThat(run("resolve claude --residency us").out()).isEqualTo(SmallWorld.US_CLAUDE + "\n");
        assertThat(run("scan").code()).isZero();
    }

    @Test
    void defaultOfOneCommand_comesBeforeThatOfAll_andIsNotAddedToTheLines() {
        set("default.region", "us-west-2");
        set("default.resolve.region", "us-east-1");
        set("default.best-region.prefer", "us-west-2,eu-west-1");

        assertThat(run("resolve nova-pro -o json").out()).contains("\"region\":\"us-east-1\"");
        assertThat(run("resolve nova-pro --from eu-west-1 -o json").out()).contains("\"region\":\"eu-west-1\"");
        assertThat(run("models -o csv").out()).hasLineCount(2);
        assertThat(run("best-region nova-pro --output csv").out().lines().skip(1))
                .first()
                .asString()
                .startsWith("1,us-west-2,true");
        assertThat(run("best-region nova-pro --prefer us-east-1 -o csv").out()).doesNotContain("us-west-2,true");
    }

    @Test
    void outputOfEveryCommand_isThatOfTheSettings_beforeAndAfterTheCommand() {
        set("default.output", "json");

        assertThat(run("regions").out()).startsWith("{");
        assertThat(run("-o csv regions").out()).startsWith("region,");
        assertThat(run("regions --output csv").out()).startsWith("region,");
    }

    @Test
    void subcommand_hasDefaultsOfItsOwn() {
        set("default.show.model.region", "eu-west-1");

        assertThat(run("show model nova-pro -o json").out()).contains("\"region\":\"eu-west-1\"");
    }

    @Test
    void flag_isSwitchedOn_andStaysOnWhereItIsGiven() {
        set("default.quiet", "true");
        set("default.scan.all", "true");
        set("default.models.mantle", "false");

        assertThat(run("scan").out()).contains("us-east-1");
        assertThat(run("scan --all --quiet").out()).contains("us-east-1");
        assertThat(run("models claude").out()).doesNotContain("mantle");
        environment.failing("eu-west-1", Reason.THROTTLED);
        assertThat(run("scan --refresh").err()).isEmpty();
    }

    @Test
    void clearingTheCache_hasNoDefaultThatIsMeantForQuestions() {
        set("default.region", "eu-west-1");
        run("scan");

        assertThat(run("cache clear").out()).contains("10 regions");
    }

    @Test
    void help_tellsTheDefaultsAndWhereTheyStand() {
        set("default.residency", "eu");

        assertThat(run("resolve --help").out()).contains("Defaults from your settings:\n  --residency eu  (file:1)\n");
        assertThat(run("help best-region").out()).contains("  --residency eu  (file:1)\n");
        assertThat(run("help scan").out()).doesNotContain("Defaults");
    }

    /** Tests settings that mean nothing. */
    @Nested
    final class Problems {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                default.residenci | eu | unknown key 'default.residenci': there is no option --residenci; did you mean residency?
                default.scn.all | true | unknown key 'default.scn.all': there is no command scn; did you mean scan?
                default.scan.prefer | eu-west-1 | scan has no option --prefer
                default.yes | true | --yes cannot have a default
                default.quiet | maybe | default.quiet is 'maybe', not true or false
                colour | red | unknown key 'colour'; there are supported.models, default.OPTION and default.COMMAND.OPTION
                """)
        void setting_isRefused_withItsPlace(String key, String value, String line) {
            set(key, value);

            assertThat(run("scan")).isEqualTo(new CommandResult(2, "", "discovery: file:1: " + line + "\n"));
        }

        @Test
        void value_isRefusedWhereItIsUsed() {
            set("default.residency", "europe");

            CommandResult result = run("resolve claude");

            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err())
                    .startsWith("discovery: file:1: default.residency: ")
                    .contains("'europe' is not a place")
                    .hasLineCount(1);
            assertThat(run("resolve claude --residency eu").code()).isZero();
            assertThat(run("resolve claude --residency asia").err()).doesNotContain("file:1");
        }

        @ParameterizedTest
        @ValueSource(strings = {"help", "scan --help", "doctor"})
        void commandsThatHelp_goOn(String line) {
            set("colour", "red");

            assertThat(run(line).out()).isNotEmpty();
        }
    }

    @Test
    void optionsOfTheSession_comeBeforeTheSettings() {
        set("default.output", "json");
        set("default.wide", "true");
        CapturedScreen captured = CapturedScreen.pipe();
        Interpreter interpreter = interpreter(captured);
        LineResult session = interpreter.run(List.of("-o", "csv"), new GlobalOptions());

        interpreter.run(List.of("regions"), Objects.requireNonNull(session.session()));

        assertThat(captured.out()).startsWith("region,");
        assertThat(session.session().wide()).isTrue();
    }

    private void set(String key, String value) {
        settings.add(new Setting(key, value, "file:" + (settings.size() + 1)));
    }

    private CommandResult run(String line) {
        CapturedScreen captured = CapturedScreen.pipe();
        int code = interpreter(captured)
                .run(List.of(line.split(" ", -1)), new GlobalOptions())
                .code();
        return new CommandResult(code, captured.out(), captured.err());
    }

    private Interpreter interpreter(CapturedScreen captured) {
        Interpreter interpreter =
                new Interpreter(options -> environment.services(), options -> ScanMonitor.NONE, captured.screen());
        interpreter.defaultsFrom(() -> new Settings(settings, List.of()));
        return interpreter;
    }
}
