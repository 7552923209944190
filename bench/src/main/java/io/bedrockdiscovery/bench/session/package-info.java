/** Lines of the interactive shell, in a session over a file. */
package io.bedrockdiscovery.bench.session;
