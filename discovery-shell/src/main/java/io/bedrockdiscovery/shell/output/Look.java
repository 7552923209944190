package io.bedrockdiscovery.shell.output;

/**
 * The options that a user has set for the look of an answer.
 *
 * @param colour whether colours are allowed
 * @param wide whether tables have every column and every name, however wide the terminal is
 * @param paged whether a long answer may be shown page by page
 */
public record Look(boolean colour, boolean wide, boolean paged) {}
