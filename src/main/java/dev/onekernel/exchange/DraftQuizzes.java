package dev.onekernel.exchange;

import dev.onekernel.exchange.ImportedBank.ImportNote;
import dev.onekernel.exchange.ImportedBank.ImportedQuiz;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The quizzes that are being made of a file: what was written as several questions becomes one again, and every question gets an id. */
final class DraftQuizzes {

    /** As long as an id may be, less what makes it unique. */
    private static final int LONGEST_ID = 70;

    private static final int WORDS_IN_ID = 6;

    private static final Pattern GAP = Pattern.compile("gap (\\d) of (\\d)");
    private static final Set<String> DIFFICULTIES = Set.of("easy", "medium", "hard");

    /** Far more than a course has, and few enough for the memory. */
    private static final int MOST_QUESTIONS = 20_000;

    /** Where there are so many, the rest is not read. */
    private static final int MOST_NOTES = 200;

    private final Set<String> objectives;
    private final List<ImportNote> notes;
    private final Map<String, DraftQuiz> quizzes = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();

    /** The last number behind an id that several questions would have. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private DraftQuiz current;
    private boolean isFull;

    private record DraftQuiz(String title, List<String> comments, List<QuestionDraft> questions) {}

    DraftQuizzes(String title, Set<String> objectives, List<ImportNote> notes) {
        this.objectives = objectives;
        this.notes = notes;
        begin(title, List.of());
    }

    /** Begins a quiz, or continues the one with that title. */
    void begin(String title, List<String> comments) {
        String said = title.isBlank() ? current.title() : title;
        current = quizzes.computeIfAbsent(said, name -> new DraftQuiz(name, new ArrayList<>(), new ArrayList<>()));
        current.comments().addAll(comments);
    }

    /** Adds a question to the quiz that was begun last. */
    void add(QuestionDraft draft) {
        if (ids.size() == MOST_QUESTIONS) {
            isFull |= note(draft.line());
            return;
        }
        if (draft.tags().remove("reason") && takeReasons(draft) || takeGap(draft)) {
            return;
        }
        draft.keys().put("id", unique(draft.text("id"), draft.text("ask")));
        tags(draft);
        current.questions().add(draft);
    }

    private boolean note(int line) {
        if (!isFull) {
            notes.add(new ImportNote(
                    line,
                    "Only the " + MOST_QUESTIONS
                            + " questions above this one were read. Divide the file into several files."));
        }
        return true;
    }

    /** @param comments what stands behind the last question */
    void end(List<String> comments) {
        current.comments().addAll(comments);
    }

    private QuestionDraft last() {
        return current.questions().isEmpty()
                ? null
                : current.questions().get(current.questions().size() - 1);
    }

    /** Whether a question asks for the reason of the verdict before it, to which its options then belong. */
    private boolean takeReasons(QuestionDraft draft) {
        QuestionDraft verdict = last();
        boolean fits = verdict != null
                && verdict.text("type").equals("true-false")
                && draft.text("id").equals(verdict.text("id") + "-reason")
                && draft.keys().get("options") instanceof List<?>;
        if (fits) {
            Object explain = verdict.keys().remove("explain");
            verdict.keys().put("reasons", draft.keys().get("options"));
            if (explain != null) {
                verdict.keys().put("explain", explain);
            }
        }
        return fits;
    }

    /** Whether a question asks for a further gap of the text before it. The first gap makes a text with gaps of its question. */
    private boolean takeGap(QuestionDraft draft) {
        Matcher gap = draft.tags().stream()
                .map(GAP::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .orElse(null);
        if (gap == null) {
            return false;
        }
        draft.tags().remove(gap.group());
        String ending = "-gap-" + gap.group(1);
        if (!draft.text("id").endsWith(ending)) {
            return false;
        }
        String id = draft.text("id").substring(0, draft.text("id").length() - ending.length());
        Map<String, Object> blank = new LinkedHashMap<>();
        for (String key : List.of("compare", "accept", "answer", "why", "wrong", "otherwise", "options")) {
            if (draft.keys().containsKey(key)) {
                blank.put(key, draft.keys().remove(key));
            }
        }
        QuestionDraft text = last();
        if (text != null
                && text.text("type").equals("blanks")
                && text.text("id").equals(id)
                && text.keys().get("blanks") instanceof List<?> blanks) {
            var more = new ArrayList<Object>(blanks);
            more.add(blank);
            text.keys().put("blanks", more);
            return true;
        }
        draft.keys().put("id", id);
        draft.keys().put("type", "blanks");
        String ask = draft.text("ask");
        draft.keys().put("ask", ask.substring(0, Math.max(0, ask.lastIndexOf("\n\n"))));
        Object explain = draft.keys().remove("explain");
        draft.keys().put("blanks", List.of(blank));
        if (explain != null) {
            draft.keys().put("explain", explain);
        }
        return false;
    }

    /** Tags that say what a key says become that key; the others become a comment. */
    private void tags(QuestionDraft draft) {
        var others = new ArrayList<String>();
        for (String tag : draft.tags()) {
            if (tag.startsWith("objective ") && objectives.contains(tag.substring(10))) {
                draft.with("objective", tag.substring(10));
            } else if (DIFFICULTIES.contains(tag)) {
                draft.with(
                        "difficulty",
                        String.valueOf(List.of("easy", "medium", "hard").indexOf(tag) + 1));
            } else if (tag.startsWith("topic ")) {
                draft.with("topic", tag.substring(6));
            } else if (tag.equals("predict")) {
                draft.with("predict", "true");
            } else {
                others.add(tag);
            }
        }
        if (!others.isEmpty()) {
            draft.comments().add("Tags: " + String.join(", ", others));
        }
    }

    /** The id of a question, or one made of its first words, and a number where another question has it already. */
    private String unique(String id, String ask) {
        String slug = slug(id);
        if (slug.isEmpty()) {
            String[] words = slug(ask).split("-");
            slug = String.join("-", List.of(words).subList(0, Math.min(words.length, WORDS_IN_ID)));
        }
        if (slug.isEmpty()) {
            slug = "question";
        }
        slug = slug.substring(0, Math.min(slug.length(), LONGEST_ID)).replaceAll("-$", "");
        String unique = slug;
        while (!ids.add(unique)) {
            unique = slug + "-" + numbers.merge(slug, 2, (last, first) -> last + 1);
        }
        return unique;
    }

    /** The text in letters, digits and hyphens; an id that has no others keeps its capitals. */
    static String slug(String text) {
        if (text.matches("[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*+")) {
            return text;
        }
        String start = text.substring(0, Math.min(text.length(), 500));
        return Normalizer.normalize(start, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['\u2019]+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** The files of the quizzes that have questions. */
    ImportedBank bank() {
        List<ImportedQuiz> written = quizzes.values().stream()
                .filter(quiz -> !quiz.questions().isEmpty())
                .map(quiz -> new ImportedQuiz(
                        quiz.title(),
                        QuizYaml.of(quiz.title(), quiz.comments(), quiz.questions()),
                        quiz.questions().size()))
                .toList();
        var sorted = new ArrayList<>(notes);
        sorted.sort(Comparator.comparingInt(ImportNote::line));
        if (sorted.size() > MOST_NOTES) {
            int more = sorted.size() - MOST_NOTES;
            sorted.subList(MOST_NOTES, sorted.size()).clear();
            sorted.add(
                    new ImportNote(sorted.get(MOST_NOTES - 1).line(), more + " more notes like these are not shown."));
        }
        return new ImportedBank(written, sorted);
    }
}
