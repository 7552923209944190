package io.bedrockdiscovery.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** Writes messages, each on a line. Safe for use by many threads. */
final class MessageWriter {
    private final McpJsonMapper json;
    private final OutputStream out;
    private boolean broken;

    MessageWriter(McpJsonMapper json, OutputStream out) {
        this.json = json;
        this.out = out;
    }

    /** Writes a message; after a failure nothing more is written, because the reader has gone. */
    synchronized void write(Object message) {
        if (broken) {
            return;
        }
        try {
            byte[] line = json.writeValueAsBytes(message);
            out.write(line);
            out.write('\n');
            out.flush();
            broken = out instanceof PrintStream print && print.checkError();
        } catch (IOException | RuntimeException e) {
            broken = true;
        }
    }

    /** Returns whether the reader of the messages is gone. */
    synchronized boolean isBroken() {
        return broken;
    }
}
