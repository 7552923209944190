/** Puts answers into words: tables for people, JSON, CSV and Markdown for programs. */
@NullMarked
package io.bedrockdiscovery.shell.render;

import org.jspecify.annotations.NullMarked;
