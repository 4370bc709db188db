package dev.onekernel.author;

import dev.onekernel.source.Problem;
import dev.onekernel.source.SourceFile;
import dev.onekernel.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an author has allowed in a file with comments such as {@code # lint-allow screen-height: it is a listing}. An allowance
 * holds for what begins on the next line: a value, or all of a step or question.
 */
final class Suppressions {

    private static final Pattern COMMENT = Pattern.compile("\\s*# *lint-allow\\b *([A-Za-z-]*) *:? *(.*)");
    private static final Pattern BLOCK = Pattern.compile(".*[:-] +[|>][-+0-9]*\\s*(#.*)?");

    private final SourceFile manuscript;
    private final List<Allowance> allowances = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param last the last line it holds for */
    private record Allowance(String rule, int line, int last) {
        boolean covers(Problem problem) {
            return problem.rule().equals(rule) && problem.line() > line && problem.line() <= last;
        }
    }

    Suppressions(SourceFile manuscript) {
        this.manuscript = manuscript;
        for (int line = 1; line <= manuscript.lines(); line++) {
            Matcher comment = COMMENT.matcher(manuscript.line(line));
            if (comment.matches() && allowances.size() + problems.size() < SourceFile.MOST_PROBLEMS) {
                note(comment.group(1), comment.group(2), line);
            } else if (BLOCK.matcher(manuscript.line(line)).matches()) {
                line = endOf(line); // a text may speak of comments
            }
        }
    }

    private void note(String rule, String reason, int line) {
        Optional<Rule> known = Rule.find(rule);
        if (known.isEmpty() || !known.get().canBeSilenced()) {
            report(
                    "allow-unknown",
                    line,
                    known.isEmpty()
                            ? "`" + rule + "` is not the name of a rule."
                            : "The rule `" + rule + "` cannot be silenced.",
                    known.isPresent()
                            ? "A file that breaks it cannot be taught from."
                            : Suggestion.to(
                                            rule,
                                            Rule.all().stream().map(Rule::id).toList())
                                    .map(near -> "Did you mean `" + near + "`?")
                                    .orElse("`onekernel lint --explain all` lists the rules."));
        } else if (reason.isBlank()) {
            report(
                    "allow-reason",
                    line,
                    "This does not say why `" + rule + "` is allowed here.",
                    "Write `# lint-allow " + rule + ": the reason`.");
        } else {
            int next = line + 1;
            while (manuscript.line(next).isBlank() && next < manuscript.lines()
                    || manuscript.line(next).stripLeading().startsWith("#")) {
                next++;
            }
            allowances.add(new Allowance(rule, line, endOf(next)));
        }
    }

    /** The last line of what begins at {@code line}: all that is indented deeper belongs to it. */
    private int endOf(int line) {
        int indent = indentOf(line);
        int end = line;
        while (end < manuscript.lines() && (manuscript.line(end + 1).isBlank() || indentOf(end + 1) > indent)) {
            end++;
        }
        return end;
    }

    private int indentOf(int line) {
        String text = manuscript.line(line);
        return text.length() - text.stripLeading().length();
    }

    /** The problems that are left, and those with the allowances themselves. */
    List<Problem> applyTo(List<Problem> found) {
        var left = new ArrayList<>(problems);
        found.stream()
                .filter(problem -> allowances.stream().noneMatch(allowance -> allowance.covers(problem)))
                .forEach(left::add);
        for (Allowance allowance : allowances) {
            if (found.stream().noneMatch(allowance::covers)) {
                String rule = allowance.rule();
                left.add(problem(
                        "allow-unused",
                        allowance.line(),
                        "What follows does not break the rule `" + rule + "`.",
                        "Remove this comment."));
            }
        }
        return left;
    }

    private void report(String rule, int line, String sentence, String hint) {
        problems.add(problem(rule, line, sentence, hint));
    }

    private Problem problem(String rule, int line, String sentence, String hint) {
        return manuscript.problemAt(
                Rule.of(rule).severity(), rule, line, indentOf(line) + 1, sentence, Optional.of(hint));
    }
}
