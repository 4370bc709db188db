package dev.onekernel.exchange;

import dev.onekernel.course.Course;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.load.CourseReader;
import dev.onekernel.load.ValidatedCourse;
import dev.onekernel.source.MemoryFiles;
import dev.onekernel.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Quizzes with questions of all kinds that other tools know, full of the characters that mean something in some format. */
final class RandomBank {

    private static final List<String> WORDS = List.of(
            "kernel",
            "a",
            "the",
            "process",
            "=",
            "~",
            "#",
            "{x}",
            "{",
            "}",
            "\\",
            "\\n",
            "::",
            ":",
            "->",
            "%50%",
            "//",
            "$CATEGORY:",
            "####",
            "\"quoted\"",
            "it's",
            ",",
            ";",
            "1.",
            "-",
            "+",
            "@user",
            "&amp;",
            "&",
            "<b>",
            "<",
            ">",
            "| pipe",
            "\u00e4\u00f6\u00fc",
            "\u6f22\u5b57",
            "\ud83d\ude00",
            "TRUE",
            "F",
            "100",
            "-0.5",
            "null",
            "yes",
            "*",
            "_under_score",
            "snake_case",
            "`",
            "[x]",
            "(y)",
            "!",
            "?",
            "$HOME",
            "https://example.org/a?b=c&d=e#f",
            "e.g.",
            "...");

    private static final List<String> CODE =
            List.of("ls -l", "a=>b", "x = {1: 2}", "~/.bash # hi", "C:\\new", "a`b", "<tag>", "|", "%d");

    private final Random random;
    private final Set<String> ids = new LinkedHashSet<>();

    private RandomBank(long seed) {
        random = new Random(seed);
    }

    /** The files of a course with some quizzes. */
    static MemoryFiles course(long seed) {
        var bank = new RandomBank(seed);
        var files = new TreeMap<String, byte[]>();
        var units = new StringBuilder(
                "id: random-" + seed + "\ntitle: " + QuizYaml.scalar("Bank / " + bank.text(1, 5)) + "\nunits:\n");
        int quizzes = 1 + bank.random.nextInt(3);
        for (int i = 0; i < quizzes; i++) {
            var drafts = new ArrayList<QuestionDraft>();
            int questions = 1 + bank.random.nextInt(5);
            for (int j = 0; j < questions; j++) {
                drafts.add(bank.question());
            }
            String name = "quizzes/0" + (i + 1) + "-quiz";
            units.append("  - ").append(name).append('\n');
            String title = "Quiz " + (i + 1) + " / "
                    + bank.words(1 + bank.random.nextInt(2)).replace("\\", "");
            files.put(name + ".yaml", bytes(QuizYaml.of(title, List.of(), drafts)));
        }
        files.put("lessons/course.yaml", bytes(units.toString()));
        return new MemoryFiles(files);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The questions of a course in memory, which must have no errors. */
    static QuestionBank bank(MemoryFiles files) {
        ValidatedCourse checked = CourseReader.check(files);
        List<Problem> errors =
                checked.problems().stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) {
            throw new AssertionError(errors);
        }
        Course course = checked.course().orElseThrow();
        try {
            return QuestionBank.of(
                    course,
                    course.outline().entries().stream().map(OutlineEntry::name).toList());
        } catch (UnreadableUnitException e) {
            throw new AssertionError(e);
        }
    }

    private QuestionDraft question() {
        var draft = new QuestionDraft(1);
        String id;
        do {
            id = "q" + random.nextInt(100_000) + (random.nextBoolean() ? "-x" : "");
        } while (!ids.add(id));
        draft.with("id", id);
        int kind = random.nextInt(9);
        draft.with(
                "type",
                List.of("choice", "several", "true-false", "true-false", "order", "match", "text", "number", "blanks")
                        .get(kind));
        draft.with("ask", kind == 8 ? gaps() : ask());
        switch (kind) {
            case 0 -> draft.with("options", options(1));
            case 1 -> draft.with("options", options(1 + random.nextInt(2)));
            case 2 -> verdict(draft);
            case 3 -> verdict(draft).with("reasons", options(1));
            case 4 ->
                draft.with(
                        "steps",
                        unlike(3 + random.nextInt(3)).stream()
                                .map(text -> QuestionDraft.mapping("text", text, "why", why()))
                                .toList());
            case 5 -> match(draft);
            case 6 -> text(draft.keys());
            case 7 -> number(draft);
            default -> {
                Map<String, Object> typed = new LinkedHashMap<>();
                text(typed);
                draft.with("blanks", List.of(typed, Map.of("options", options(1))));
            }
        }
        if (random.nextInt(3) == 0) {
            draft.with("hints", List.of(text(1, 6), text(1, 6)));
        }
        if (random.nextInt(3) == 0) {
            draft.with("explain", ask());
        }
        if (random.nextBoolean()) {
            draft.with("difficulty", String.valueOf(1 + random.nextInt(3)));
        }
        if (random.nextInt(4) == 0) {
            draft.with("predict", "true");
        }
        if (random.nextInt(4) == 0) {
            draft.with("weight", String.valueOf(1 + random.nextInt(5)));
        }
        return draft;
    }

    private QuestionDraft verdict(QuestionDraft draft) {
        return draft.with("answer", String.valueOf(random.nextBoolean()))
                .with("if-true", why())
                .with("if-false", why());
    }

    private void match(QuestionDraft draft) {
        var texts = unlike(6);
        var pairs = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 3; i++) {
            pairs.add(QuestionDraft.mapping(
                    "left", texts.get(i), "right", "right " + i + " " + BankMarkdown.escaped(words(2)), "why", why()));
        }
        draft.with("pairs", pairs);
        if (random.nextBoolean()) {
            draft.with("extra", List.of(QuestionDraft.mapping("text", "extra " + BankMarkdown.escaped(words(1)))));
        }
    }

    private void text(Map<String, Object> keys) {
        List<String> accept = unlikeAnswers(1 + random.nextInt(2));
        if (random.nextBoolean()) {
            keys.put("compare", List.of("words", "exact", "case").get(random.nextInt(3)));
            if (keys.get("compare").equals("words")) {
                accept = List.of("kernel " + random.nextInt(10));
            }
        }
        keys.put("accept", accept);
        keys.put("why", text(1, 5));
        if (random.nextBoolean()) {
            keys.put("wrong", List.of(QuestionDraft.mapping("text", "wrong " + random.nextInt(9), "why", text(1, 5))));
        }
        keys.put("otherwise", text(1, 5));
    }

    private List<String> unlikeAnswers(int number) {
        var answers = new ArrayList<String>();
        for (int i = 0; i < number; i++) {
            answers.add("answer" + i + " " + words(2).replace("->", ">").replaceAll("\\\\\\*", "*"));
        }
        return answers;
    }

    private void number(QuestionDraft draft) {
        int scale = random.nextInt(3);
        var answer = java.math.BigDecimal.valueOf(random.nextInt(2000) - 1000, scale);
        draft.with("answer", answer.toPlainString());
        if (random.nextBoolean()) {
            draft.with(
                    "tolerance",
                    java.math.BigDecimal.valueOf(random.nextInt(50), 1).toPlainString());
        } else if (random.nextBoolean()) {
            draft.with(
                            "from",
                            answer.subtract(java.math.BigDecimal.valueOf(random.nextInt(30), 1))
                                    .toPlainString())
                    .with(
                            "to",
                            answer.add(java.math.BigDecimal.valueOf(random.nextInt(30), 1))
                                    .toPlainString());
        }
        draft.with("unit", random.nextInt(3) == 0 ? "ms" : "")
                .with("why", why())
                .with("low", why())
                .with("high", why());
    }

    private List<Map<String, Object>> options(int correct) {
        var options = new ArrayList<Map<String, Object>>();
        var texts = unlike(2 + correct + random.nextInt(3));
        for (int i = 0; i < texts.size(); i++) {
            options.add(
                    QuestionDraft.mapping("text", texts.get(i), "correct", i < correct ? "true" : "", "why", why()));
        }
        java.util.Collections.shuffle(options, random);
        return options;
    }

    /** Texts that differ in more than their signs. */
    private List<String> unlike(int number) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < number; i++) {
            texts.add(text(0, 3) + " option " + (char) ('a' + i) + " " + text(0, 4));
        }
        return texts.stream().map(String::strip).toList();
    }

    private String why() {
        return random.nextInt(4) == 0 ? "" : text(1, 8);
    }

    /** A line of Markdown. */
    private String text(int least, int most) {
        var parts = new ArrayList<String>();
        int number = least + random.nextInt(most - least + 1);
        for (int i = 0; i < number; i++) {
            parts.add(
                    switch (random.nextInt(8)) {
                        case 0 -> BankMarkdown.code(CODE.get(random.nextInt(CODE.size())));
                        case 1 -> "**strong**";
                        case 2 -> "*stressed words*";
                        default -> BankMarkdown.escaped(words(1));
                    });
        }
        return String.join(" ", parts);
    }

    private String words(int number) {
        var words = new ArrayList<String>();
        for (int i = 0; i < number; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    private String ask() {
        var blocks = new ArrayList<String>();
        blocks.add("Ask " + text(1, 12));
        int more = random.nextInt(3);
        for (int i = 0; i < more; i++) {
            blocks.add(
                    switch (random.nextInt(4)) {
                        case 0 -> "```text\nls -l | wc {\n    # ~ indented = code\n\n\\n :: end }\n```";
                        case 1 -> "- one " + text(1, 3) + "\n- two " + text(1, 3);
                        case 2 -> "| a | b |\n| --- | --- |\n| one | `x` |";
                        default -> "More " + text(1, 10);
                    });
        }
        return String.join("\n\n", blocks);
    }

    private String gaps() {
        return "Fill " + text(1, 4).replaceAll("\\{\\d}", "") + " {1} and {2} of " + text(1, 4);
    }
}
