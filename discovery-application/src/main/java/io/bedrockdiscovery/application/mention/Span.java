package io.bedrockdiscovery.application.mention;

/** A part of a text that is an id or an ARN; {@code resource} as in {@link Mention}. */
record Span(int start, int end, boolean resource) {}
