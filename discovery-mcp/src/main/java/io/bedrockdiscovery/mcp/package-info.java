/** The answers as tools for agents, over the Model Context Protocol on standard input and output. */
@NullMarked
package io.bedrockdiscovery.mcp;

import org.jspecify.annotations.NullMarked;
