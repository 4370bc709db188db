package dev.onekernel.source;

import dev.onekernel.text.CombiningMarks;
import dev.onekernel.text.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Bytes become text, or it is said why they cannot. Characters that have no business in a course are named and replaced one by
 * one, so that everything after them keeps its position.
 */
final class TextDecoder {

    /** A line whose indentation need not consist of blanks only: a key, or an item of a list. */
    private static final Pattern INDENTED_KEY = Pattern.compile("[\\h]+(?:- |[a-z][a-z-]*:(?: |$))");

    private static final int LONGEST_INDENT = 200;

    private final List<Finding> findings = new ArrayList<>();
    private SourceText source = new SourceText("");
    private boolean readable = true;

    TextDecoder(byte[] bytes) {
        if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe)) {
            giveUp("encoding", SourcePosition.START, "This file is written in UTF-16.", "Save it as UTF-8.");
            return;
        }
        int start = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
        String text = decoded(ByteBuffer.wrap(bytes, start, bytes.length - start));
        source = new SourceText(text);
        if (start > 0) {
            findings.add(new Finding(
                    Severity.WARNING,
                    "byte-order-mark",
                    SourcePosition.START,
                    "The file begins with an invisible byte order mark.",
                    "Save it as UTF-8 without a byte order mark."));
        }
        if (readable) {
            examine(text);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The text up to the first byte that is not UTF-8. */
    private String decoded(ByteBuffer bytes) {
        var chars = CharBuffer.allocate(bytes.remaining());
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, chars, true);
        String text = chars.flip().toString();
        if (result.isError()) {
            var before = new SourceText(text);
            giveUp(
                    "encoding",
                    before.positionOf(text.length()),
                    String.format("The byte 0x%02X here is not UTF-8.", bytes.get(bytes.position())),
                    "Save the file as UTF-8; it is probably in the encoding of an older editor.");
        }
        return text;
    }

    private void examine(String text) {
        if (text.isBlank()) {
            giveUp(
                    "empty-file",
                    SourcePosition.START,
                    "The file is empty.",
                    "`onekernel new` writes one to begin with.");
            return;
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            giveUp(
                    "encoding",
                    source.positionOf(nul),
                    "A NUL byte stands here, so this is not a text file.",
                    "A course is made of text files in UTF-8.");
            return;
        }
        var cleaned = new StringBuilder(text);
        boolean tab = false;
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~') {
                marks = 0;
                continue; // nearly all are, and at a start this loop runs slowly
            }
            marks = CombiningMarks.isMark(c) ? marks + 1 : 0;
            if (marks > CombiningMarks.MOST) {
                cleaned.setCharAt(i, '\ufffd');
                piledUp(i, marks);
            }
            if (Character.getType(c) == Character.SPACE_SEPARATOR && indentsKey(text, i)) {
                giveUp(
                        "invisible-character",
                        source.positionOf(i),
                        String.format(
                                "The invisible character U+%04X (%s) indents this line; YAML allows only blanks there.",
                                (int) c, Character.getName(c).toLowerCase(Locale.ROOT)),
                        "Replace it with a blank; it mostly comes from a web page.");
                return;
            }
            if (c == '\t' && !tab) {
                tab = true;
                tab(i);
            }
            if (c == '\t') {
                cleaned.setCharAt(i, ' ');
            } else if (isForbidden(c) && !(c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                forbidden(i);
                cleaned.setCharAt(i, '\ufffd');
            }
        }
        if (!findings.isEmpty()) {
            source = new SourceText(cleaned.toString());
        }
    }

    /** Whether a blank of an unusual kind stands where a key or an item of a list is indented. */
    private static boolean indentsKey(String text, int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        if (!text.substring(start, at).isBlank()) {
            return false;
        }
        int end = text.indexOf('\n', at);
        return INDENTED_KEY
                .matcher(text.substring(start, end < 0 ? text.length() : Math.min(end, start + LONGEST_INDENT)))
                .lookingAt();
    }

    /** Line feeds are the only control character a line needs; U+FEFF inside a text is invisible and moves columns. */
    private static boolean isForbidden(char c) {
        return c != '\n' && (Span.isHarmful(c) || c == '\ufeff' || c >= '\ufffe');
    }

    /** One is enough to say so: where there is one tab, there are many. */
    private void tab(int offset) {
        SourcePosition position = source.positionOf(offset);
        boolean indents =
                source.line(position.line()).substring(0, position.column() - 1).isBlank();
        String hint = "Let your editor turn all tabs of the file into blanks.";
        if (indents) {
            giveUp("tab", position, "A tab indents this line; YAML allows only blanks there.", hint);
        } else {
            findings.add(new Finding(
                    Severity.ERROR, "tab", position, "A tab stands here; its width differs on every screen.", hint));
        }
    }

    private void piledUp(int offset, int marks) {
        if (marks == CombiningMarks.MOST + 1 && findings.size() < SourceFile.MOST_PROBLEMS) {
            findings.add(new Finding(
                    Severity.ERROR,
                    "invisible-character",
                    source.positionOf(offset),
                    "More than " + CombiningMarks.MOST + " marks stand on one character here.",
                    "No language needs so many; Unicode calls text with fewer stream-safe."));
        }
    }

    private void forbidden(int offset) {
        if (findings.size() >= SourceFile.MOST_PROBLEMS) {
            return;
        }
        int c = source.text().charAt(offset);
        findings.add(new Finding(
                Severity.ERROR,
                "invisible-character",
                source.positionOf(offset),
                String.format("The invisible character U+%04X (%s) stands here.", c, Character.getName(c)),
                "Delete it; it can make a text read differently from what it says."));
    }

    private void giveUp(String rule, SourcePosition position, String message, String hint) {
        readable = false;
        findings.add(new Finding(Severity.ERROR, rule, position, message, hint));
    }

    /** False when nothing can be read from the file at all. */
    boolean isReadable() {
        return readable;
    }

    /** What could be read, as far as it could be read. */
    SourceText source() {
        return source;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
