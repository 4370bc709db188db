package dev.onekernel.author;

import dev.onekernel.source.Problem;
import dev.onekernel.source.SourceFile;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks for sentences of {@code onekernel new} that an author has left standing between sentences of their own. */
final class ScaffoldRule {

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)\\bin place of this (one|question|text)\\b|\\byour own here\\b"
                    + "|\\breplace this\\b.*\\b(your|own|with)\\b|\\byour (text|question|answer|title) here|(text|question|answer|title) goes here\\b");

    /** The key, the quotes and the comment of a line. */
    private static final Pattern FRAME =
            Pattern.compile("^\\s*(?:- )?(?:[a-z-]+:(?: +|$))?\\[?[\"']?|[\"']?]?(?:(?<!\\s)\\s*+#.*)?$");

    /** Every placeholder holds one of these, and nearly all lines hold none, which is quickly seen. */
    private static final List<String> SIGNS = List.of(
            "in place of this",
            "own here",
            "replace this",
            "text here",
            "question here",
            "answer here",
            "title here",
            "goes here");

    /** A shorter text may well be thought of twice. */
    private static final int SENTENCE = 30;

    private ScaffoldRule() {}

    /** At most one problem: whoever has left one sentence finds the others. */
    static Optional<Problem> of(SourceFile manuscript) {
        String name =
                manuscript.file().substring(manuscript.file().indexOf('/') + 1).replace(".yaml", "");
        String kind = Set.of("course", "glossary", "sources").contains(name)
                ? name
                : manuscript.file().startsWith("quizzes/") ? "quiz" : "lesson";
        List<String> template = Scaffold.template(kind)
                .lines()
                .filter(line -> !line.contains("@") && !line.isBlank())
                .toList();
        Set<String> lines = new HashSet<>();
        for (int line = 1; line <= manuscript.lines(); line++) {
            lines.add(manuscript.line(line));
        }
        long left = template.stream().filter(lines::contains).count();
        if (left * 4 > template.size() * 3L) {
            return Optional.empty(); // the author has hardly begun
        }
        Set<String> sentences = template.stream()
                .map(ScaffoldRule::text)
                .filter(text -> text.length() >= SENTENCE)
                .filter(manuscript.text().text()::contains)
                .collect(Collectors.toSet());
        for (int line = 1; line <= manuscript.lines(); line++) {
            if (isLeft(manuscript.line(line), sentences)) {
                return Optional.of(problem(manuscript, line));
            }
        }
        return Optional.empty();
    }

    private static boolean isLeft(String line, Set<String> sentences) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (sentences.stream().noneMatch(line::contains) && SIGNS.stream().noneMatch(lower::contains)
                || line.stripLeading().startsWith("#")) {
            return false;
        }
        String text = text(line);
        return sentences.contains(text) || PLACEHOLDER.matcher(text).find();
    }

    private static String text(String line) {
        String text = FRAME.matcher(line).replaceAll("");
        return text.startsWith("#") ? "" : text; // a comment behind a key that has no value of its own
    }

    private static Problem problem(SourceFile manuscript, int line) {
        String text = manuscript.line(line);
        return manuscript.problemAt(
                Rule.of("scaffold").severity(),
                "scaffold",
                line,
                text.length() - text.stripLeading().length() + 1,
                "This text comes from the template; it is left standing, unfinished.",
                Optional.of("Write your own, or remove it."));
    }
}
