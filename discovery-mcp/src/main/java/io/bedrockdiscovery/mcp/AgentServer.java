package io.bedrockdiscovery.mcp;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bedrockdiscovery.application.session.SessionServices;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** A server that answers agents over the Model Context Protocol. */
public final class AgentServer {
    private static final String INSTRUCTIONS =
            "Tells which Amazon Bedrock model this account can call, from which region, under which id, and where the call"
                    + " runs. Ask resolve_model for an id instead of remembering one. Each answer tells what is not known,"
                    + " how old the knowledge is, and which catalogues were asked; unknown is not the same as absent."
                    + " Nothing is changed at AWS.";

    private AgentServer() {}

    /**
     * Serves until the input ends or the output is closed. Calls that are still under way then get a short time to end.
     *
     * @param cached whether to answer from the store only, without a request to AWS
     * @param version the version of the program
     * @param in messages of the client, one a line; stays open
     * @param out takes the messages to the client and nothing else; stays open
     * @throws IOException if the input cannot be read
     */
    public static void serve(SessionServices services, boolean cached, String version, InputStream in, OutputStream out)
            throws IOException {
        requireNonNull(services, "services is null");
        McpJsonMapper json = new JacksonMcpJsonMapper(new JsonMapper());
        StdioTransport transport = new StdioTransport(json, in, out);
        ToolCalls calls = new ToolCalls(services, cached, json);
        McpSyncServer server = McpServer.sync(transport)
                .jsonMapper(json)
                // The tools check their arguments themselves, with messages that an agent can act upon.
                .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
                .validateToolInputs(false)
                .immediateExecution(true)
                .serverInfo("bedrock-discovery", version)
                .instructions(INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .tools(specifications(calls))
                .build();
        try {
            transport.run();
        } finally {
            server.close();
        }
    }

    private static List<SyncToolSpecification> specifications(ToolCalls calls) {
        return Toolbox.tools().stream()
                .map(tool -> new SyncToolSpecification(
                        tool.definition(), (client, request) -> calls.answer(tool, client, request)))
                .toList();
    }
}
