package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.application.account.AccountFile;
import io.bedrockdiscovery.application.account.AccountsScanQuestion;
import io.bedrockdiscovery.application.question.ScanQuestion;
import io.bedrockdiscovery.application.session.NoAnswerException;
import io.bedrockdiscovery.application.session.Question;
import io.bedrockdiscovery.domain.account.AccountsScan;
import io.bedrockdiscovery.domain.account.RolePattern;
import io.bedrockdiscovery.domain.model.Region;
import io.bedrockdiscovery.domain.scan.ScanRequest;
import io.bedrockdiscovery.shell.argument.RegionCompletions;
import io.bedrockdiscovery.shell.argument.ShellCommand;
import io.bedrockdiscovery.shell.output.Format;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Scans. */
@Command(
        name = "scan",
        description = "Ask every region for its models and profiles, and cache the answers.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  scan",
            "  scan --regions eu-west-1,eu-central-1 --refresh",
            "  scan --accounts accounts.json --role BedrockReader"
        })
final class ScanCommand implements ShellCommand {
    @Option(names = "--refresh", description = "Ask again for what is cached and fresh.")
    private boolean refresh;

    @Option(
            names = "--regions",
            paramLabel = "A,B",
            split = ",",
            completionCandidates = RegionCompletions.class,
            description = "Scan these regions only, including those that are not opted in.")
    private List<Region> regions = List.of();

    @Option(
            names = "--exclude-regions",
            paramLabel = "A,B",
            split = ",",
            completionCandidates = RegionCompletions.class,
            description = "Scan all regions but these.")
    private List<Region> excluded = List.of();

    @Option(
            names = "--deadline",
            paramLabel = "30s",
            description =
                    "The time the scan may take (30s; 10m with --accounts); calls without an answer by then are unknown.")
    private @Nullable Duration deadline;

    @Option(names = "--concurrency", paramLabel = "N", description = "The number of regions to ask at once (40).")
    private @Nullable Integer concurrency;

    @Option(names = "--all", description = "Show every region; without it, only those that were not answered in full.")
    private boolean all;

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            description = "Scan the accounts of this file: what 'aws organizations list-accounts' prints, "
                    + "or lines of an id and a name.")
    private @Nullable Path accounts;

    @Option(
            names = "--role",
            paramLabel = "NAME",
            description = "The role to assume in each account: its name, its path and name, "
                    + "or an ARN with {account} in it.")
    private @Nullable String role;

    @Option(names = "--external-id", paramLabel = "X", description = "The external id that the role asks for.")
    private @Nullable String externalId;

    @Override
    public Question question() {
        if (concurrency != null && concurrency < 1) {
            throw NoAnswerException.invalid("--concurrency must be at least 1");
        }
        Path file = accounts;
        if (file != null) {
            return new AccountsScanQuestion(
                    new AccountFile(file), requiredRole(), externalId, request(AccountsScan.DEFAULT_DEADLINE));
        }
        if (role != null || externalId != null) {
            throw NoAnswerException.invalid("--role and --external-id are for the accounts of --accounts FILE");
        }
        return new ScanQuestion(request(ScanRequest.DEFAULT_DEADLINE), all);
    }

    private RolePattern requiredRole() {
        String text = role;
        if (text == null) {
            throw NoAnswerException.invalid("--accounts needs --role, the role to assume in each account");
        }
        RolePattern pattern;
        try {
            pattern = new RolePattern(text);
        } catch (IllegalArgumentException e) {
            throw NoAnswerException.invalid("--role: " + e.getMessage());
        }
        if (!pattern.fitsAnyAccount()) {
            throw NoAnswerException.invalid("--role names the role of one account; write {account} for its id: "
                    + pattern.text().replaceFirst("[0-9]{12}", "{account}"));
        }
        return pattern;
    }

    private ScanRequest request(Duration usual) {
        return ScanRequest.everywhere()
                .withRefresh(refresh)
                .withOnly(regions)
                .withExclude(excluded)
                .withDeadline(deadline == null ? usual : deadline)
                .withConcurrency(concurrency);
    }

    @Override
    public Set<Format> formats() {
        return LISTS;
    }
}
