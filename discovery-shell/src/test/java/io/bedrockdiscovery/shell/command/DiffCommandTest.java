package io.bedrockdiscovery.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.bedrockdiscovery.shell.testing.CommandResult;
import io.bedrockdiscovery.shell.testing.FakeEnvironment;
import io.bedrockdiscovery.shell.testing.TestWorlds;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class DiffCommandTest {
    @AutoClose
    private final FakeEnvironment environment = FakeEnvironment.of(TestWorlds.novaAndSonnet());

    @Test
    void twoRegions_areCompared() {
        assertThat(environment.run("diff eu-west-1 us-east-1"))
                .isEqualTo(new CommandResult(
                        0,
                        "1 difference: 1 only from eu-west-1\n\nOnly from eu-west-1 (1)\n" + TestWorlds.SONNET + "\n",
                        ""));
        assertThat(environment.run("diff eu-west-1 us-east-1 --output csv").out())
                .isEqualTo("modelId,difference,eu-west-1,us-east-1\r\n" + TestWorlds.SONNET + ",only-left,,\r\n");
    }

    @Test
    void namesOfTwoKinds_orOfNone_areRefused() {
        assertThat(environment.run("diff eu-west-1 111122223333"))
                .isEqualTo(new CommandResult(
                        2, "", "discovery: a region cannot be compared with an account; name two of one kind\n"));
        assertThat(environment.run("diff eu-west-1 ireland").code()).isEqualTo(2);
    }

    @Test
    void nameThatNoAccountHas_exits5() {
        assertThat(environment.run("diff ireland wales"))
                .isEqualTo(new CommandResult(
                        5,
                        "",
                        "discovery: no account that is cached is called 'ireland'; 'accounts' lists those that are\n"));
    }

    @Test
    void accountThatIsNotCached_exits5() {
        assertThat(environment.run("diff 111122223333 000000000001").code()).isEqualTo(5);
    }
}
