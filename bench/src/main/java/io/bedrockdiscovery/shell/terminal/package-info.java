/** Measures the shell's editor of lines, which is no API. */
package io.bedrockdiscovery.shell.terminal;
