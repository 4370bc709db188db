package dev.onekernel.author;

import dev.onekernel.source.Problem;
import dev.onekernel.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Reads the lines of a file for what nobody meant to show to a class. */
final class UnfinishedTextRule {

    private UnfinishedTextRule() {}

    static List<Problem> of(SourceFile manuscript) {
        var problems = new ArrayList<Problem>();
        for (int line = 1; line <= manuscript.lines(); line++) {
            String text = manuscript.line(line);
            Matcher left = Patterns.UNFINISHED.matcher(text);
            if (!text.stripLeading().startsWith("#") && left.find()) {
                problems.add(manuscript.problemAt(
                        Rule.of("unfinished").severity(),
                        "unfinished",
                        line,
                        text.codePointCount(0, left.start()) + 1,
                        "\"" + left.group() + "\" stands here for everybody to see.",
                        Optional.of("Finish it, or move the note into a comment.")));
            }
        }
        return problems;
    }
}
