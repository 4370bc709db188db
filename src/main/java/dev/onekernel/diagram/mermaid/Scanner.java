package dev.onekernel.diagram.mermaid;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A position in a chart's source, and what can be read from there on. */
final class Scanner {

    private static final Pattern BLANKS = Pattern.compile("[ \\t]*");
    private static final Pattern GAP = Pattern.compile("\\s*");

    private final String text;
    private final Matcher matcher;
    private final Set<String> gone = new HashSet<>();
    private int at;

    Scanner(String text) {
        this.text = text;
        this.matcher = BLANKS.matcher(text);
    }

    int at() {
        return at;
    }

    void moveTo(int position) {
        at = Math.min(position, text.length());
    }

    boolean atEnd() {
        return at >= text.length();
    }

    int end() {
        return text.length();
    }

    /** The character here, or 0 at the end. */
    char here() {
        return atEnd() ? 0 : text.charAt(at);
    }

    boolean sees(String word) {
        return text.startsWith(word, at);
    }

    /** Passes {@code word} if it stands here. */
    boolean take(String word) {
        if (sees(word)) {
            at += word.length();
            return true;
        }
        return false;
    }

    /** Passes what {@code pattern} matches from here; the groups stay readable until the next call. */
    Matcher take(Pattern pattern) {
        if (look(pattern)) {
            at = matcher.end();
            return matcher;
        }
        return null;
    }

    boolean look(Pattern pattern) {
        return matcher.usePattern(pattern).region(at, text.length()).lookingAt();
    }

    void skipBlanks() {
        take(BLANKS);
    }

    /** Passes blanks and line ends. */
    void skipGap() {
        take(GAP);
    }

    /** Where {@code word} next stands, or -1. */
    int find(String word) {
        if (gone.contains(word)) {
            return -1;
        }
        int found = text.indexOf(word, at);
        if (found < 0) {
            gone.add(word); // a source full of open brackets must not be searched to its end for each of them
        }
        return found;
    }

    /** Where {@code pattern} next matches before {@code limit}, with its groups readable; null if nowhere. */
    Matcher find(Pattern pattern, int limit) {
        matcher.usePattern(pattern).region(at, limit);
        return matcher.find() ? matcher : null;
    }

    String upTo(int end) {
        return text.substring(at, end);
    }

    /** Where this line ends: its line feed, or the end of the text. */
    int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** Passes the rest of the line, without its line feed. */
    String restOfLine() {
        int start = at;
        at = lineEnd();
        return text.substring(start, at);
    }

    /** What stands here, short enough to be quoted in a sentence. */
    String quote() {
        int end = Math.min(lineEnd(), at + 20);
        String seen = text.substring(at, end).strip();
        return seen.isEmpty() ? "the end of the line" : "'" + seen + "'";
    }
}
