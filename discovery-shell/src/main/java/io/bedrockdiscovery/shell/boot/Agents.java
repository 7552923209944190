package io.bedrockdiscovery.shell.boot;

import io.bedrockdiscovery.application.account.AccountSelection;
import io.bedrockdiscovery.application.session.SessionServices;
import io.bedrockdiscovery.mcp.AgentServer;
import io.bedrockdiscovery.shell.argument.AgentService;
import io.bedrockdiscovery.shell.argument.GlobalOptions;
import io.bedrockdiscovery.shell.output.Screen;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Answers agents on the standard streams. Its own class, so that no other command loads the classes of the protocol. */
record Agents(
        Function<GlobalOptions, SessionServices> environments,
        InputStream in,
        BooleanSupplier inIsTerminal,
        OutputStream out,
        Screen screen)
        implements AgentService {
    @Override
    public int serve(GlobalOptions options) {
        if (inIsTerminal.getAsBoolean() && !options.quiet()) {
            screen.say("note: this waits for messages of an agent's client, which starts it; Ctrl-D ends it");
        }
        // Standard output is the client's; anything else that is printed there would break its messages.
        PrintStream before = System.out;
        System.setOut(screen.err());
        try {
            String version = Agents.class.getPackage().getImplementationVersion();
            SessionServices services = environments.apply(options);
            String account = options.account();
            AgentServer.serve(
                    account == null ? services : AccountSelection.of(services, account),
                    options.cached(),
                    version == null ? "0" : version,
                    in,
                    out);
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        } finally {
            System.setOut(before);
        }
    }
}
