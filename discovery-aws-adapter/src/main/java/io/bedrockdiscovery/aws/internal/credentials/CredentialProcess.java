package io.bedrockdiscovery.aws.internal.credentials;

import io.bedrockdiscovery.aws.internal.sdk.ProfileChain;
import io.bedrockdiscovery.aws.internal.sdk.SdkConfiguration;
import java.util.Set;

/**
 * The programs that profiles name as {@code credential_process}. The SDK starts them and waits for their end without a
 * limit; one that hangs would outlive the adapter.
 */
public final class CredentialProcess {
    private CredentialProcess() {}

    /** Ends those that this process has started for the profile in force and that have not ended. */
    public static void endAll(SdkConfiguration configuration) {
        Set<String> commands = ProfileChain.of(configuration).credentialProcesses();
        if (commands.isEmpty()) {
            return;
        }
        // Others of the children may be an embedder's own.
        ProcessHandle.current()
                .children()
                .filter(child -> commands.stream().anyMatch(command -> isRunning(child, command)))
                .forEach(CredentialProcess::end);
    }

    private static boolean isRunning(ProcessHandle child, String command) {
        return child.info().commandLine().filter(line -> line.contains(command)).isPresent();
    }

    private static void end(ProcessHandle child) {
        child.descendants().forEach(ProcessHandle::destroyForcibly);
        child.destroyForcibly();
    }
}
