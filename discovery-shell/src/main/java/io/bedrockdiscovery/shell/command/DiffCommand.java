package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.diff.AccountsDiffQuestion;
import io.bedrockdiscovery.application.diff.RegionsDiffQuestion;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.shell.argument.RegionCompletions;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares two regions or two accounts. */
@Command(
        name = "diff",
        description = "Compare two regions, or two accounts that the cache holds: what can be called from one "
                + "and not from the other, and what in different ways.")
final class DiffCommand implements ShellCommand {
    @Parameters(
            index = "0",
            paramLabel = "A",
            completionCandidates = RegionCompletions.class,
            description = "A region, such as eu-west-1, or the id or name of an account.")
    private String left = "";

    @Parameters(
            index = "1",
            paramLabel = "B",
            completionCandidates = RegionCompletions.class,
            description = "Another one of the same kind.")
    private String right = "";

    @Override
    public Question question() {
        boolean region = Region.isValid(left);
        if (region != Region.isValid(right)) {
            throw NoAnswerException.invalid("a region cannot be compared with an account; name two of one kind");
        }
        return region
                ? new RegionsDiffQuestion(new Region(left), new Region(right))
                : new AccountsDiffQuestion(left, right);
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }
}
