package dev.onekernel.source;

/**
 * Something wrong in a text, before it is known which file the text is from.
 *
 * @param hint what would probably be right; may be empty
 */
record Finding(Severity severity, String rule, SourcePosition position, String message, String hint) {}
