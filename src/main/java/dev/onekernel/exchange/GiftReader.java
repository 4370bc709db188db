package dev.onekernel.exchange;

import dev.onekernel.exchange.ImportedBank.ImportNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a bank in Moodle's GIFT format, as Moodle itself does: empty lines separate questions, lines that begin with {@code //} are
 * comments, {@code $CATEGORY:} begins a category.
 *
 * @see GiftWriter
 */
public final class GiftReader {

    private static final String CATEGORY = "$CATEGORY:";

    /** The comment that Moodle writes above every question, and those that hold an id and tags. */
    private static final Pattern MACHINE_MADE = Pattern.compile("question: \\d+  name: .*");

    private static final Pattern MARK = Pattern.compile("\\[(id|tag):((?:\\\\]|[^\\]\\x00-\\x1f])++)]");

    private final DraftQuizzes quizzes;
    private final List<ImportNote> notes = new ArrayList<>();
    private List<String> comments = new ArrayList<>();

    private GiftReader(String title, Set<String> objectives) {
        quizzes = new DraftQuizzes(title, objectives, notes);
    }

    /**
     * Reads a bank.
     *
     * @param title of the questions that stand in no category
     * @param objectives the numbers of the objectives that the course has; others become comments
     */
    public static ImportedBank read(String text, String title, Set<String> objectives) {
        var reader = new GiftReader(title, objectives);
        reader.read(text);
        return reader.quizzes.bank();
    }

    /** The lines of a question, and where they begin. */
    private record GiftPassage(int line, List<String> lines) {}

    private void read(String text) {
        var passage = new GiftPassage(1, new ArrayList<>());
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.isBlank()) {
                passage(passage);
                passage = new GiftPassage(number + 1, new ArrayList<>());
            } else if (line.stripLeading().startsWith(CATEGORY)) {
                passage(passage);
                category(line.strip().substring(CATEGORY.length()));
                passage = new GiftPassage(number + 1, new ArrayList<>());
            } else {
                passage.lines().add(line);
            }
        }
        passage(passage);
        quizzes.end(comments);
    }

    private static boolean isComment(String line) {
        return line.stripLeading().startsWith("//");
    }

    /** Of a path of categories, the last names the quiz; two slashes are one that is a part of a name. */
    private void category(String path) {
        String[] names = path.replace("//", "\u0000").split("/");
        String last = names.length == 0
                ? ""
                : names[names.length - 1].replace('\u0000', '/').strip();
        quizzes.begin(last, comments);
        comments = new ArrayList<>();
    }

    private void passage(GiftPassage passage) {
        var marks = new ArrayList<String>();
        var own = new ArrayList<String>();
        Optional<String> id = Optional.empty();
        var written = new StringBuilder();
        int first = passage.line();
        for (String line : passage.lines()) {
            if (!isComment(line)) {
                written.append(line).append('\n');
                continue;
            }
            first += written.length() == 0 ? 1 : 0;
            String comment = line.stripLeading().substring(2).strip();
            Matcher mark = MARK.matcher(comment);
            while (mark.find()) {
                String value = mark.group(2).replace("\\]", "]").strip();
                if (mark.group(1).equals("tag")) {
                    marks.add(value);
                } else {
                    id = Optional.of(value);
                }
            }
            String rest = mark.replaceAll("").strip();
            if (!rest.isEmpty() && !MACHINE_MADE.matcher(rest).matches()) {
                own.add(rest);
            }
        }
        if (written.length() == 0) {
            comments.addAll(own);
        } else {
            question(written.toString(), id, marks, own, first);
        }
    }

    /** @param own the comments that belong to the question, and are left out with it */
    private void question(String written, Optional<String> id, List<String> tags, List<String> own, int line) {
        var draft = new QuestionDraft(line);
        draft.tags().addAll(tags);
        boolean read = new GiftQuestion(draft, sentence -> notes.add(new ImportNote(line, sentence))).read(written, id);
        if (read) {
            draft.comments().addAll(comments);
            draft.comments().addAll(own);
            comments = new ArrayList<>();
            quizzes.add(draft);
        }
    }
}
