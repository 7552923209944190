package io.bedrockdiscovery.shell.command;

import picocli.CommandLine.IVersionProvider;

/** Which version this is, as the jar says. */
final class Version implements IVersionProvider {
    Version() {}

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"discovery " + (version == null ? "(not packaged)" : version)};
    }
}
