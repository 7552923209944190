package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.shell.argument.aws.AwsProfileNames;
import io.bedrockdiscovery.shell.output.Format;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, before it or after it. Filled in by the parser. For one thread. */
public final class GlobalOptions {
    /** The value of a flag that a line gives. Otherwise a flag that is on for the session would be turned off by it. */
    private static final String ON = "true";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            completionCandidates = Converters.Formats.class,
            description =
                    "The output format: table, json, csv or markdown (these two for lists); sarif or github for check, terraform for resolve.")
    private Format output = Format.TABLE;

    @Option(
            names = "--offline",
            fallbackValue = ON,
            scope = ScopeType.INHERIT,
            description = "Answer from the built-in sample world.")
    private boolean offline;

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Answer from a recording made with 'export'; overrides --offline.")
    private @Nullable Path replay;

    @Option(
            names = "--cached",
            fallbackValue = ON,
            scope = ScopeType.INHERIT,
            description = "Answer from the cache only, without a request to AWS.")
    private boolean cached;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            completionCandidates = AwsProfileNames.class,
            description = "The AWS profile to use.")
    private @Nullable String profile;

    @Option(
            names = "--account",
            paramLabel = "ID|NAME",
            scope = ScopeType.INHERIT,
            completionCandidates = AccountCompletions.class,
            description = "Answer for another account, from what is cached of it.")
    private @Nullable String account;

    @Option(
            names = "--cache",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The cache file; else $$BEDROCK_DISCOVERY_CACHE, else the user's cache directory.")
    private @Nullable Path cache;

    @Option(
            names = "--store",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "The shared store, jdbc:postgresql://HOST/DATABASE, in place of the cache file.")
    private @Nullable String store;

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            converter = Converters.ExistingDirectory.class,
            description = "The directory of plugin jars; else bedrock-discovery/plugins in the user's configuration.")
    private @Nullable Path plugins;

    @Option(
            names = {"-q", "--quiet"},
            fallbackValue = ON,
            scope = ScopeType.INHERIT,
            description = "Print no progress and no warnings.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            fallbackValue = ON,
            scope = ScopeType.INHERIT,
            description = "Print details of errors.")
    private boolean verbose;

    @Option(
            names = "--no-color",
            fallbackValue = ON,
            scope = ScopeType.INHERIT,
            description = "Print no colours; also $$NO_COLOR.")
    private boolean noColor;

    @Option(
            names = "--wide",
            fallbackValue = ON,
            scope = ScopeType.INHERIT,
            description = "Print every column and every region's name, however wide the terminal is.")
    private boolean wide;

    @Option(
            names = "--no-pager",
            fallbackValue = ON,
            scope = ScopeType.INHERIT,
            description = "Print long answers at once; else $$PAGER shows them on a terminal (default: less -FRX).")
    private boolean noPager;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            description = "Print the version.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Print this help.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    /** The long names of the options that a session was started with, without dashes. */
    private Set<String> settled = Set.of();

    /** Creates options with their defaults. */
    public GlobalOptions() {}

    /** Creates a copy, some of whose options may be set again. */
    public GlobalOptions(GlobalOptions before) {
        this.output = before.output;
        this.offline = before.offline;
        this.replay = before.replay;
        this.cached = before.cached;
        this.profile = before.profile;
        this.account = before.account;
        this.cache = before.cache;
        this.store = before.store;
        this.plugins = before.plugins;
        this.quiet = before.quiet;
        this.verbose = before.verbose;
        this.noColor = before.noColor;
        this.wide = before.wide;
        this.noPager = before.noPager;
        this.settled = before.settled;
    }

    /** Keeps these options as they are for a session, so that the settings do not change them. */
    public void settle(Collection<String> longNames) {
        settled = Set.copyOf(longNames);
    }

    /** Returns the long names of the options that the session was started with, without dashes. */
    public Set<String> settled() {
        return settled;
    }

    /** Returns the output format. */
    public Format output() {
        return output;
    }

    /** Returns whether to answer from the sample world. */
    public boolean offline() {
        return offline;
    }

    /** Returns the recording to answer from; null for none. */
    public @Nullable Path replay() {
        return replay;
    }

    /** Returns whether to answer from the cache only. */
    public boolean cached() {
        return cached || account != null;
    }

    /** Returns the id or name of the account to answer for; null for the caller's. */
    public @Nullable String account() {
        return account;
    }

    /** Returns the AWS profile; null for the SDK's choice. */
    public @Nullable String profile() {
        return profile;
    }

    /** Returns the cache file; null for the default. */
    public @Nullable Path cache() {
        return cache;
    }

    /** Returns the URL of the shared store, which may hold a password; null for the cache file. */
    public @Nullable String store() {
        return store;
    }

    /** Returns the directory of plugin jars; null for the default. */
    public @Nullable Path plugins() {
        return plugins;
    }

    /** Returns whether only answers and errors are printed. */
    public boolean quiet() {
        return quiet;
    }

    /** Returns whether details of errors are printed. */
    public boolean verbose() {
        return verbose;
    }

    /** Returns whether tables have every column and every name, however wide the terminal is. */
    public boolean wide() {
        return wide;
    }

    /** Returns whether long answers may be shown page by page. */
    public boolean paged() {
        return !noPager;
    }

    /** Returns whether the answers come from the sample world or a recording. */
    public boolean recorded() {
        return offline || replay != null;
    }

    /** Returns whether colours are allowed. */
    public boolean colour() {
        return !noColor;
    }
}
