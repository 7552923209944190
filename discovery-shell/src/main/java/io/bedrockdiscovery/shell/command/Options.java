package io.bedrockdiscovery.shell.command;

import io.bedrockdiscovery.shell.render.Format;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, before it or after it. Filled in by the parser; for one thread. */
public final class Options {
    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            scope = ScopeType.INHERIT,
            completionCandidates = Words.Formats.class,
            description = "table, json, csv or markdown; the latter two for lists.")
    private Format output = Format.TABLE;

    @Option(names = "--offline", scope = ScopeType.INHERIT, description = "Use the built-in sample world.")
    private boolean offline;

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Answer from a recording made with 'export'; goes before --offline.")
    private @Nullable Path replay;

    @Option(names = "--cached", scope = ScopeType.INHERIT, description = "Answer from memory only, without a call.")
    private boolean cached;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "The AWS profile to use.")
    private @Nullable String profile;

    @Option(
            names = "--cache",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Where to remember; else $$BEDROCK_DISCOVERY_CACHE, else the user's cache directory.")
    private @Nullable Path cache;

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            converter = Words.ExistingDirectory.class,
            description = "Where plugin jars are; else bedrock-discovery/plugins in the user's configuration.")
    private @Nullable Path plugins;

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "No progress and no warnings.")
    private boolean quiet;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Say more where something goes wrong.")
    private boolean verbose;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "No colours; also $$NO_COLOR.")
    private boolean noColor;

    @Option(names = "--version", versionHelp = true, scope = ScopeType.INHERIT, description = "Print the version.")
    private boolean version;

    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "Print this help.")
    private boolean help;

    /** Nothing said. */
    public Options() {}

    /** What was said before, to be said differently in part. */
    Options(Options before) {
        this.output = before.output;
        this.offline = before.offline;
        this.replay = before.replay;
        this.cached = before.cached;
        this.profile = before.profile;
        this.cache = before.cache;
        this.plugins = before.plugins;
        this.quiet = before.quiet;
        this.verbose = before.verbose;
        this.noColor = before.noColor;
    }

    Format output() {
        return output;
    }

    /** Whether the sample world is to be used. */
    public boolean offline() {
        return offline;
    }

    /** The recording to answer from; null for none. */
    public @Nullable Path replay() {
        return replay;
    }

    boolean cached() {
        return cached;
    }

    /** The AWS profile; null for the SDK's choice. */
    public @Nullable String profile() {
        return profile;
    }

    /** The cache file; null for the usual one. */
    public @Nullable Path cache() {
        return cache;
    }

    /** The directory of plugin jars; null for the usual one. */
    public @Nullable Path plugins() {
        return plugins;
    }

    /** Whether nothing but answers and errors is to be printed. */
    public boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }

    /** Whether colours are allowed. */
    public boolean colour() {
        return !noColor;
    }

    boolean asksForHelp() {
        return help || version;
    }
}
