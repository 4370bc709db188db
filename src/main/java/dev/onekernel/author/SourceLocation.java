package dev.onekernel.author;

import dev.onekernel.course.Pointer;
import dev.onekernel.source.Problem;
import dev.onekernel.source.SourceFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A value in a file that a rule speaks about. */
record SourceLocation(SourceFile manuscript, List<Object> path) {

    static SourceLocation in(SourceFile manuscript, Object... path) {
        return new SourceLocation(manuscript, List.of(path));
    }

    /** What lies further down. */
    SourceLocation at(Object... more) {
        var longer = new ArrayList<>(path);
        longer.addAll(Arrays.asList(more));
        return new SourceLocation(manuscript, List.copyOf(longer));
    }

    /** What lies further down. */
    SourceLocation at(Pointer pointer) {
        return at(pointer.steps().toArray());
    }

    int line() {
        return manuscript.positionOf(path.toArray()).line();
    }

    /** What is wrong here. */
    Problem problem(String rule, String sentence, String hint) {
        return manuscript.problem(Rule.of(rule).severity(), rule, sentence, Optional.of(hint), path.toArray());
    }

    /** What is wrong on the first line, here or below, that {@code text} stands on. */
    Problem problemAtText(String rule, String text, int which, String sentence, String hint) {
        int found = 0;
        for (int line = line(); line <= manuscript.lines(); line++) {
            int at = manuscript.line(line).indexOf(text);
            if (at >= 0 && found++ == which) {
                int column = manuscript.line(line).codePointCount(0, at) + 1;
                return manuscript.problemAt(Rule.of(rule).severity(), rule, line, column, sentence, Optional.of(hint));
            }
        }
        return problem(rule, sentence, hint);
    }
}
