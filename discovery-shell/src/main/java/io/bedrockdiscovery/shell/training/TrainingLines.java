package io.bedrockdiscovery.shell.training;

import java.util.List;
import java.util.stream.Stream;

/** The lines that a training runs; in each, FILE stands for a text file with the id of a model. */
final class TrainingLines {
    /** Texts about the program. */
    static final List<String> TEXTS =
            List.of("--version", "help", "show model --help", "help resolve", "completion bash", "no-such-command");

    /** Questions about the sample world. */
    static final List<String> OFFLINE = List.of(
            "scan --offline",
            "scan --offline --output json",
            "show model nova-pro --offline",
            "resolve nova-pro --offline --from eu-west-1",
            "resolve no-such-model --offline --from eu-west-1");

    /** Scans of regions that cannot be reached. */
    static final List<String> UNREACHABLE =
            List.of("scan --refresh --regions us-east-1,eu-west-1 --deadline 3s --output json");

    /** Scans, which take a server. The second is compared with the first, as each is after a user's first. */
    static final List<String> SCANS =
            List.of("scan --refresh", "scan --refresh", "scan --refresh --output json", "scan --output json");

    /** Questions about one model, which read only what is about it where the whole cache was not read before. */
    private static final List<String> ABOUT_ONE_MODEL =
            List.of("show model nova-pro", "resolve nova-pro --from us-east-1", "best-region nova-pro");

    private static final List<String> ANSWERS = List.of(
            "models",
            "models --output json",
            "models --output csv",
            "models --output markdown",
            "models --provider amazon",
            "models nova --sort provider --limit 3",
            "profiles nova",
            "matrix",
            "matrix --output json",
            "diff us-east-1 eu-west-1",
            "check FILE",
            "check FILE --output json",
            "regions",
            "show model nova-pro",
            "show model nova-pro --output json",
            "show profile us.amazon.nova-pro-v1:0",
            "show region us-east-1",
            "best-region nova-pro --prefer eu-west-1",
            "best-region nova-pro --output json",
            "resolve nova-pro --from us-east-1",
            "resolve nova-pro --from us-east-1 --output json",
            "resolve nova-pro --from us-east-1 --via provisioned",
            "resolve no-such-model --from us-east-1",
            "route nova-pro --from eu-west-1",
            "route nova-pro --from us-east-1 --iam",
            "mapping",
            "changes",
            "changes --all",
            "report -",
            "export -",
            "accounts",
            "cache info");

    /** Questions of the scripts that complete lines in other shells. */
    private static final List<String> COMPLETIONS = List.of(
            "__complete discovery mo",
            "__complete discovery show model nova",
            "__complete discovery models --regions us-east-1,eu");

    private static final List<String> OTHERS = List.of(
            "show model nova-pro --cached",
            "doctor",
            "doctor AccessDeniedException",
            "access nova-pro --region us-east-1",
            "targets --region us-east-1",
            "latency --regions us-east-1",
            "metrics",
            "mcp",
            "mcp --cached",
            "cache clear --history",
            // Leaves two scans to compare for the training of answers, which takes this cache.
            "scan --refresh");

    private TrainingLines() {}

    /** Returns the lines that take a server. */
    static List<String> online() {
        return Stream.of(
                        SCANS.stream(),
                        // By a profile that no answer has read the whole cache for, as in a process of its own.
                        Stream.concat(ABOUT_ONE_MODEL.stream(), Stream.of("scan"))
                                .map(line -> line + " --profile training --cached"),
                        ANSWERS.stream(),
                        COMPLETIONS.stream(),
                        OTHERS.stream())
                .flatMap(lines -> lines)
                .toList();
    }

    /** Returns lines that take a cache which was filled before. */
    static List<String> cached() {
        return Stream.concat(
                        Stream.concat(OFFLINE.stream(), COMPLETIONS.stream()),
                        Stream.of(ABOUT_ONE_MODEL, List.of("scan"), ANSWERS)
                                .flatMap(List::stream)
                                .map(line -> line + " --cached"))
                .toList();
    }

    /** Returns those of them whose commands are about one model, profile or region, or complete its name. */
    static List<String> aboutOne() {
        return cached().stream()
                .filter(line -> line.matches("(show|best-region|resolve|route|__complete) .*"))
                .toList();
    }
}
