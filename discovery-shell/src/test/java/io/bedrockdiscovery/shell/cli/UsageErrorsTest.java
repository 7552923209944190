package io.bedrockdiscovery.shell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.testkit.world.SmallWorld;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the words for lines that are not understood. */
final class UsageErrorsTest {
    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(SmallWorld.WORLD);

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '"', textBlock = """
            regoins ! unknown command 'regoins'. Did you mean 'regions'?
            show modle x ! unknown command 'modle'. Did you mean 'model'?
            zzzzzz ! unknown command 'zzzzzz'; see 'help'
            scan --region eu-west-1 ! unknown option --region. Did you mean --regions?
            scan --zzzzzz ! unknown option --zzzzzz; see 'help scan'
            regions extra ! unexpected argument 'extra'; see 'help regions'
            regions | head ! unexpected '|': the shell has no pipes; use './discovery COMMAND | ...' in your system's shell
            regions > file ! unexpected '>': the shell has no redirections; use './discovery COMMAND > FILE' in your system's shell
            regions ; models ! unexpected ';': the shell runs one command a line
            regions && models ! unexpected '&&': the shell runs one command a line
            regions # all ! unexpected argument '#'; see 'help regions'
            cache ! 'cache' needs a subcommand: info or clear; see 'help cache'
            resolve nova-pro -o csv ! resolve has no csv output; it has table, json and terraform
            show model nova-pro -o markdown ! show model has no markdown output; it has table and json
            show region nosuch ! 'nosuch' is not a region name such as eu-west-1; see 'help show region'
            scan --deadline soon ! --deadline: 'soon' is not a time such as 500ms, 30s or 2m; see 'help scan'
            resolve nova-pro --from Ireland ! --from: 'Ireland' is not a region name such as eu-west-1; see 'help resolve'
            resolve nova-pro --from ! missing required parameter for option '--from' (R); see 'help resolve'
            models --from=Ireland ! --from: 'Ireland' is not a region name such as eu-west-1; see 'help models'
            targets -r Ireland ! -r: 'Ireland' is not a region name such as eu-west-1; see 'help targets'
            check x --from Ireland ! --from: 'Ireland' is not a region name such as eu-west-1; see 'help check'
            access nova-pro --region Ireland ! --region: 'Ireland' is not a region name such as eu-west-1; see 'help access'
            models nova | head ! unexpected '|': the shell has no pipes; use './discovery COMMAND | ...' in your system's shell; --limit N shows the first N
            profiles nova > file ! unexpected '>': the shell has no redirections; use './discovery COMMAND > FILE' in your system's shell
            check . && models ! unexpected '&&': the shell runs one command a line
            show model Claude 3.5 Sonnet ! unexpected argument '3.5'; a name with blanks needs quotes, such as "Claude Sonnet 4"; see 'help show model'
            resolve nova-pro --account My Account ! unexpected argument 'Account'; a name with blanks needs quotes, such as "Claude Sonnet 4"; see 'help resolve'
            regions --cached extra ! unexpected argument 'extra'; see 'help regions'
            diff eu-west-1 ! missing required parameter: 'B'; see 'help diff'
            help regoins ! unknown command 'regoins'. Did you mean 'regions'?
            """)
    void line_isRefusedInOneLine(String line, String expected) {
        assertThat(environment.run(line)).isEqualTo(new CommandResult(2, "", "discovery: " + expected + "\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "resolve, NAME",
        "show model, NAME",
        "show profile, ID",
        "models, PART",
        "best-region, NAME",
        "diff eu-west-1, B",
        "doctor, ERROR TEXT"
    })
    void emptyArgument_isRefusedByItsName_asOfAVariableThatIsNotSet(String command, String argument) {
        for (String empty : List.of("", " ")) {
            List<String> words = new ArrayList<>(List.of(command.split(" ")));
            words.add(empty);

            CommandResult result = environment.runner().run(words);

            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).startsWith("discovery: the argument " + argument + " is empty; see 'help ");
        }
    }
}
