package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.diff.AccountsDiffQuestion;
import io.bedrockdiscovery.application.diff.RegionsDiffQuestion;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.shell.argument.RegionCompletions;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares two regions or two accounts. */
@Command(
        name = "diff",
        description = "Compare two regions, or two accounts that the cache holds: what can be called from one "
                + "and not from the other, and what in different ways.")
final class DiffCommand implements ShellCommand {
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

    @Parameters(
            index = "0",
            paramLabel = "A",
            completionCandidates = RegionCompletions.class,
            description = "A region, such as eu-west-1, or an account id of twelve digits.")
    private String left = "";

    @Parameters(
            index = "1",
            paramLabel = "B",
            completionCandidates = RegionCompletions.class,
            description = "Another one of the same kind.")
    private String right = "";

    @Override
    public Question question() {
        boolean account = isAccount(left);
        if (account != isAccount(right)) {
            throw NoAnswerException.invalid("a region cannot be compared with an account; name two of one kind");
        }
        return account ? new AccountsDiffQuestion(left, right) : new RegionsDiffQuestion(region(left), region(right));
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }

    private static boolean isAccount(String name) {
        return ACCOUNT.matcher(name).matches();
    }

    private static Region region(String name) {
        if (!Region.isValid(name)) {
            throw NoAnswerException.invalid("'" + SafeText.of(name)
                    + "' is neither a region such as eu-west-1 nor an account id of twelve digits");
        }
        return new Region(name);
    }
}
