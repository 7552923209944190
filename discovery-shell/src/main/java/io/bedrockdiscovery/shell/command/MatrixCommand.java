package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.account.AccountMatrixQuestion;
import io.bedrockdiscovery.application.matrix.MatrixQuestion;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.model.SafeText;
import io.bedrockdiscovery.shell.argument.FilterMixin;
import io.bedrockdiscovery.shell.argument.ProviderCompletions;
import io.bedrockdiscovery.shell.argument.RegionCompletions;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows models by regions. */
@Command(name = "matrix", description = "Show models by regions, and how each may be called from each region.")
final class MatrixCommand implements ShellCommand {
    private static final String REGION = "region";
    private static final String ACCOUNT = "account";

    @Mixin
    private @Nullable FilterMixin filters;

    @Option(
            names = "--provider",
            paramLabel = "P",
            completionCandidates = ProviderCompletions.class,
            description = "Show models of this provider only, such as anthropic.")
    private @Nullable String provider;

    @Option(
            names = "--regions",
            paramLabel = "A,B",
            split = ",",
            completionCandidates = RegionCompletions.class,
            description = "Show these regions only.")
    private List<Region> regions = List.of();

    @Option(
            names = "--by",
            paramLabel = "COLUMN",
            completionCandidates = Columns.class,
            description = "The columns: region, or account for the accounts that the cache holds; else region.")
    private String by = REGION;

    @Override
    public Question question() {
        if (by.equals(ACCOUNT)) {
            if (regions.size() > 1) {
                throw NoAnswerException.invalid("with --by account, --regions takes one region to call from");
            }
            return new AccountMatrixQuestion(
                    AccountMatrixQuestion.Form.MATRIX,
                    regions.isEmpty() ? null : regions.get(0),
                    provider,
                    FilterMixin.texts(filters),
                    List.of());
        }
        if (!by.equals(REGION)) {
            throw NoAnswerException.invalid("--by is region or account, and not '" + SafeText.of(by) + "'");
        }
        return new MatrixQuestion(provider, regions, FilterMixin.texts(filters));
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }

    /** Completes the columns. */
    static final class Columns extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Columns() {
            super(List.of(REGION, ACCOUNT));
        }
    }
}
