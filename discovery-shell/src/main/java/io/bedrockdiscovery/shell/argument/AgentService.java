package io.bedrockdiscovery.shell.argument;

import io.bedrockdiscovery.application.session.NoAnswerException;

/** Answers agents on the standard streams. */
@FunctionalInterface
public interface AgentService {
    /** The service where the standard streams belong to something else, such as a session. */
    AgentService NONE = options -> {
        throw NoAnswerException.invalid("mcp takes standard input for itself; start it by itself, as 'discovery mcp'");
    };

    /** Serves until the end of input, and returns the exit code. */
    int serve(GlobalOptions options);
}
