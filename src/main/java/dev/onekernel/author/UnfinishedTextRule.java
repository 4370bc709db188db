package dev.onekernel.author;

import dev.onekernel.source.Problem;
import dev.onekernel.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of a file for what was not meant to be shown to a class. In code, such a word is code. */
final class UnfinishedTextRule {

    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern COMMENT = Pattern.compile("(?<!\\s)\\s{2,}+#.*$");

    /** Nearly all lines hold none of these, which is quickly seen. */
    private static final List<String> SIGNS =
            List.of("todo", "fixme", "xxx", "tbd", "tba", "lorem ipsum", "...", "\u2026", "??");

    private UnfinishedTextRule() {}

    static List<Problem> of(SourceFile manuscript) {
        var problems = new ArrayList<Problem>();
        boolean code = false;
        for (int line = 1; line <= manuscript.lines(); line++) {
            String inner = manuscript.line(line).stripLeading();
            if (inner.startsWith("```") || inner.startsWith("~~~")) {
                code = !code;
            } else if (!code && !inner.startsWith("#") && isSuspect(inner)) {
                int number = line;
                left(prose(manuscript.line(line))).ifPresent(found -> problems.add(problem(manuscript, number, found)));
            }
        }
        return problems;
    }

    private static boolean isSuspect(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return SIGNS.stream().anyMatch(lower::contains);
    }

    /** The line without code and comment; nothing moves. */
    private static String prose(String line) {
        String text =
                CODE.matcher(line).replaceAll(code -> "`".repeat(code.group().length()));
        return COMMENT.matcher(text).replaceFirst("");
    }

    private static Optional<Matcher> left(String line) {
        Matcher left = Patterns.UNFINISHED.matcher(line);
        return left.find() ? Optional.of(left) : Optional.empty();
    }

    private static Problem problem(SourceFile manuscript, int line, Matcher left) {
        return manuscript.problemAt(
                Rule.of("unfinished").severity(),
                "unfinished",
                line,
                manuscript.line(line).codePointCount(0, left.start()) + 1,
                "\"" + left.group() + "\" stands here for everybody to see.",
                Optional.of("Finish it, or move the note into a comment."));
    }
}
