package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.question.CacheInfoQuestion;
import io.bedrockdiscovery.application.session.Question;
import picocli.CommandLine.Command;

/** Shows the contents of the cache. */
@Command(name = "info", description = "Show the place and the contents of the cache.")
final class CacheInfoCommand implements ShellCommand {
    @Override
    public Question question() {
        return new CacheInfoQuestion();
    }
}
