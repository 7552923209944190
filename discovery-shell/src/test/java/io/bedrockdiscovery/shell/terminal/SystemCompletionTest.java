package io.bedrockdiscovery.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.ScanMonitor;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.cli.Interpreter;
import io.bedrockdiscovery.shell.command.DiscoveryCommand;
import io.bedrockdiscovery.shell.testing.CapturedScreen;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.world.SampleWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SystemCompletionTest {
    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(SampleWorld.world());

    @Test
    void firstWord_isACommandWithItsDescription() {
        assertThat(answer("discovery "))
                .startsWith(":", "scan\tAsk every region for its models and profiles, and cache the answers.")
                .hasSize(DiscoveryCommand.commands().size() + 1);
        assertThat(answer("./discovery --offline mode"))
                .containsExactly(":", "models\tList the models, their regions, and how each may be called.");
        assertThat(answer("AWS_PROFILE=x discovery --store"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("--store\t");
    }

    @Test
    void names_comeFromTheCatalogue() {
        assertThat(answer("discovery show model amazon.nova-pro")).contains("amazon.nova-pro-v1:0\tNova Pro");
        assertThat(answer("discovery matrix --provider 'anthro")).containsExactly(":", "Anthropic");
        assertThat(answer("discovery models --provider=A")).contains("--provider=Amazon");
    }

    @Test
    void wordThatIsTheMiddleOfNames_isTakenWhereNoneBeginsWithIt() {
        assertThat(answer("discovery show model ova-pro-v1:0"))
                .contains("amazon.nova-pro-v1:0\tNova Pro")
                .noneMatch(line -> line.startsWith("ova"));
    }

    @Test
    void list_isOpen() {
        assertThat(answer("discovery scan --regions us-east-1,eu-west-3"))
                .containsExactly(":open", "us-east-1,eu-west-3\tParis, FR");
        assertThat(answer("discovery models --columns modelId,modelN")).containsExactly(":open", "modelId,modelName");
        assertThat(answer("discovery profiles --sort type"))
                .containsExactly(":", "type\tthe smallest first", "type:desc\tthe greatest first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check READ",
                "check a b",
                "--cache ",
                "--replay=x",
                "report ",
                "check x --baseline ",
                "--plugins /"
            })
    void files_areTheShells(String line) {
        assertThat(answer("discovery " + line)).containsExactly(":files");
    }

    @Test
    void optionsOfTheLine_chooseTheEnvironment() {
        List<GlobalOptions> asked = new ArrayList<>();

        answer("discovery --profile p models --offline --account a --limit --provider ", options -> {
            asked.add(options);
            return environment.services();
        });

        assertThat(asked).isNotEmpty().allSatisfy(options -> {
            assertThat(options.profile()).isEqualTo("p");
            assertThat(options.offline()).isTrue();
            assertThat(options.account()).isEqualTo("a");
        });
    }

    @Test
    void commandOrOption_needsNoEnvironment() {
        Function<GlobalOptions, SessionServices> none = options -> {
            throw new AssertionError("nothing is opened");
        };

        assertThat(answer("discovery mod", none)).hasSize(2);
        assertThat(answer("discovery models --lim", none)).hasSize(2);
        assertThat(answer("discovery models --output j", none)).contains("json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "discovery", "discovery show model \\", "discovery \"", "discovery models --provider "})
    void nothing_isSaidWhereThatFails(String line) {
        CapturedScreen captured = CapturedScreen.pipe();

        SystemCompletion.answer(
                interpreter(captured, options -> {
                    throw NoAnswerException.invalid("there is no such recording");
                }),
                captured.screen().out(),
                List.of("__complete", line));

        assertThat(captured.err()).isEmpty();
    }

    @Test
    void question_beginsWithAWordThatIsNoCommand() {
        assertThat(SystemCompletion.isAsked(List.of("__complete", "discovery"))).isTrue();
        assertThat(SystemCompletion.isAsked(List.of("models", "__complete"))).isFalse();
        assertThat(DiscoveryCommand.commands()).doesNotContainKey("__complete");
    }

    private List<String> answer(String line) {
        return answer(line, options -> environment.services());
    }

    private static List<String> answer(String line, Function<GlobalOptions, SessionServices> environments) {
        CapturedScreen captured = CapturedScreen.pipe();
        SystemCompletion.answer(
                interpreter(captured, environments), captured.screen().out(), List.of("__complete", line));
        assertThat(captured.err()).isEmpty();
        return captured.out().lines().toList();
    }

    private static Interpreter interpreter(
            CapturedScreen captured, Function<GlobalOptions, SessionServices> environments) {
        return new Interpreter(environments, options -> ScanMonitor.NONE, captured.screen());
    }
}
