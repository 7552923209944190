package io.bedrockdiscovery.shell.defaults;

import java.util.Set;

/**
 * The options that may have a default in the settings. They are a list of their own, because to make the model of every
 * command takes longer than most answers.
 */
public final class DefaultableOptions {
    /** The long names without their dashes, of every command. */
    public static final Set<String> NAMES = Set.of(
            "access",
            "account",
            "all",
            "baseline",
            "by",
            "cache",
            "cached",
            "columns",
            "concurrency",
            "deadline",
            "ending-within",
            "exclude-regions",
            "exit-code",
            "filter",
            "from",
            "history",
            "iam",
            "input",
            "keep-account",
            "kind",
            "limit",
            "mantle",
            "no-color",
            "no-pager",
            "offline",
            "output",
            "output-modality",
            "owner",
            "plugins",
            "prefer",
            "probe",
            "profile",
            "provider",
            "quiet",
            "refresh",
            "region",
            "regions",
            "replay",
            "residency",
            "samples",
            "since",
            "sort",
            "store",
            "verbose",
            "via",
            "wide");

    /** The long names of options without one: they answer a question, or must be meant each time. */
    public static final Set<String> NEVER =
            Set.of("accounts", "external-id", "force", "help", "role", "version", "webhook", "write-baseline", "yes");

    private DefaultableOptions() {}
}
