package dev.onekernel.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.author.Lint;
import dev.onekernel.author.Player;
import dev.onekernel.author.Preview;
import dev.onekernel.author.Rule;
import dev.onekernel.author.Schema;
import dev.onekernel.course.Answer;
import dev.onekernel.course.ChoiceOrder;
import dev.onekernel.course.Course;
import dev.onekernel.course.FeedbackSite;
import dev.onekernel.course.ParsedResponse;
import dev.onekernel.course.Part;
import dev.onekernel.course.Pointer;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Response;
import dev.onekernel.course.TextSite;
import dev.onekernel.exchange.AnkiNotes;
import dev.onekernel.exchange.CsvWriter;
import dev.onekernel.exchange.GiftWriter;
import dev.onekernel.exchange.QtiPackage;
import dev.onekernel.exchange.QuestionBank;
import dev.onekernel.load.CourseReader;
import dev.onekernel.load.ValidatedCourse;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Progress;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.source.SourceFile;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.tutor.PendingQuestion;
import dev.onekernel.tutor.Session;
import dev.onekernel.view.BlockView;
import dev.onekernel.view.QuestionView;
import dev.onekernel.view.ScreenBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Takes a question of every kind through the whole program. A kind is a type that the reader knows; the examples in {@code
 * every-kind} must have one of each, and together they must use every class of questions and parts. Whoever adds a kind adds its
 * example there, and learns from the failures here what is missing.
 */
class EveryKindTest {

    private static final Path FOLDER = Path.of("src/test/resources/every-kind");
    private static final String QUIZ = "quizzes/01-every-kind";
    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-03-01T12:00:00Z");
    private static final List<Display> MEDIA = Stream.of(80, 40)
            .flatMap(width -> Stream.of(
                    new Display(width, 24, Glyphs.UNICODE, false),
                    new Display(width, 24, Glyphs.ASCII, false),
                    new Display(width, 24, Glyphs.UNICODE, true)))
            .toList();

    /** A question, its type, and its place in the quiz. */
    private record Example(String type, Question question, int number) {
        @Override
        public String toString() {
            return type;
        }
    }

    private static ValidatedCourse checked() {
        try {
            return CourseReader.check(CourseLocation.at(FOLDER));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Course course() {
        return checked().course().orElseThrow();
    }

    static List<Example> examples() throws Exception {
        var questions = ((Quiz) course().unit(QUIZ)).questions();
        var types = written("(?m)^    type: (.*)$", Files.readString(FOLDER.resolve(QUIZ + ".yaml")));
        return IntStream.range(0, questions.size())
                .mapToObj(i -> new Example(types.get(i), questions.get(i), i))
                .toList();
    }

    private static List<String> written(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Test
    void there_is_one_example_of_each_type_and_they_use_every_class() throws Exception {
        assertEquals(
                MappingSchema.QUESTIONS.stream()
                        .map(MappingSchema.QuestionShape::type)
                        .toList(),
                examples().stream().map(Example::type).toList());
        assertEquals(
                Set.of(Question.class.getPermittedSubclasses()),
                examples().stream()
                        .map(example -> example.question().getClass())
                        .collect(Collectors.toSet()));
        assertEquals(
                Set.of(Part.class.getPermittedSubclasses()),
                examples().stream()
                        .flatMap(example -> example.question().parts().stream())
                        .map(Object::getClass)
                        .collect(Collectors.toSet()));
    }

    @Test
    void the_linter_finds_nothing_wrong_with_the_examples() {
        assertEquals(List.of(), Lint.of(checked()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void what_it_lists_is_written_where_it_says(Example example) {
        var sites = new ArrayList<TextSite>(example.question().typedTexts());
        for (FeedbackSite site : example.question().feedback()) {
            sites.add(new TextSite(site.at(), site.text().text()));
        }
        for (TextSite site : sites) {
            assertTrue(lineAt(example, site.at()).contains(site.text()), site + ": " + lineAt(example, site.at()));
        }
    }

    private static String lineAt(Example example, Pointer at) {
        SourceFile file = checked().file(QUIZ + ".yaml").orElseThrow();
        var path = new ArrayList<Object>(List.of("questions", example.number()));
        path.addAll(at.steps());
        return file.line(file.positionOf(path.toArray()).line());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void it_is_drawn_in_every_rendering_at_each_of_its_parts(Example example) {
        Question question = example.question();
        for (Display display : MEDIA) {
            Response given = Response.NONE;
            for (Part part : question.parts()) {
                var screen = new ScreenBuilder(display);
                new QuestionView(question, question.choiceOrders(7)).ask(screen, given);
                String drawn = text(screen.lines()).replaceAll("\\s+", " ");
                Stream.concat(part.rows().stream(), part.choices().stream())
                        .forEach(choice -> assertTrue(drawn.contains(choice.text()), drawn));
                screen.lines().forEach(line -> assertTrue(line.width() <= display.width(), line::text));
                given = given.plus(part.accepted().get(0));
            }
            var screen = new ScreenBuilder(display);
            var view = new QuestionView(question, question.choiceOrders(7));
            view.settled(screen);
            view.marked(screen, display, question.grade(given));
            view.explanations(screen, display);
            assertTrue(text(screen.lines()).contains("Right"), text(screen.lines()));
            if (display.glyphs() == Glyphs.ASCII) {
                assertTrue(text(screen.lines()).chars().allMatch(c -> c < 128), text(screen.lines()));
            }
        }
    }

    @Test
    void all_are_previewed() throws Exception {
        var preview = Preview.of(FOLDER.resolve(QUIZ + ".yaml"));
        assertEquals(List.of(), preview.problems());
        for (Display display : MEDIA) {
            String pages = text(preview.pages(display)).replaceAll("\\s+", " ");
            for (Example example : examples()) {
                String asked = BlockView.text(example.question().header().prompt());
                String beginning = asked.split("[{]")[0].strip();
                assertTrue(pages.contains(beginning), () -> beginning + " in " + pages);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void what_a_learner_types_is_understood_and_written_down_so_that_it_can_be_read_again(Example example) {
        Question question = example.question();
        for (Response response : Stream.concat(question.accepted().stream(), question.mistakes().stream())
                .toList()) {
            for (int i = 0; i < response.size(); i++) {
                Part part = question.parts().get(i);
                Answer answer = response.answers().get(i);
                ChoiceOrder order = question.choiceOrders(7).get(i);
                assertEquals(new ParsedResponse.Valid(answer), part.parse(part.format(answer, order), order));
            }
            assertEquals(Optional.of(response), question.restore(question.written(response)));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_session_asks_it_part_by_part_and_goes_on_with_the_part_where_it_was_left(Example example) {
        Session session = Session.in(course(), Progress.NONE, QUIZ, Optional.empty(), NOON.toInstant());
        var journal = new ArrayList<Event>(session.events());
        for (int i = 0; i < example.number(); i++) {
            session = session.say("skip", NOON);
            journal.addAll(session.events());
        }
        for (int i = 0; i < example.question().parts().size(); i++) {
            PendingQuestion pendingQuestion = session.pendingQuestion().orElseThrow();
            assertEquals(example.question().parts().get(i), pendingQuestion.part());
            assertTrue(
                    session.prompt()
                            .text()
                            .text()
                            .contains(pendingQuestion.part().form()),
                    session.prompt().text().text());
            Session resumed = Session.resume(course(), Progress.of(List.copyOf(journal)), NOON.toInstant());
            assertEquals(session.prompt().text().text(), resumed.prompt().text().text());
            assertEquals(Optional.of(pendingQuestion), resumed.pendingQuestion());
            session = session.say(
                    pendingQuestion
                            .part()
                            .format(pendingQuestion.part().accepted().get(0), pendingQuestion.order()),
                    NOON);
            journal.addAll(session.events());
            if (session.pendingQuestion().isEmpty()
                    && i + 1 < example.question().parts().size()) {
                session = session.say("", NOON); // what a goal has led to is looked at before the next one begins
            }
        }
        assertEquals(Optional.empty(), session.pendingQuestion());
        assertTrue(text(session.page(Display.wide())).contains("Right."), text(session.page(Display.wide())));
        assertEquals(
                1,
                session.progress()
                        .unit(QUIZ)
                        .open()
                        .orElseThrow()
                        .tally(example.question().key())
                        .points());
    }

    @Test
    void all_are_played_right_and_wrong() {
        var right = Player.play(course(), QUIZ, Player.RIGHT, Display.wide());
        assertTrue(right.completed());
        assertFalse(text(right.transcript()).contains("Not correct."), text(right.transcript()));
        assertTrue(text(right.transcript()).contains("100 %"), text(right.transcript()));
        var wrong = Player.play(course(), QUIZ, Player.WRONG, Display.wide());
        assertTrue(wrong.completed());
        assertFalse(text(wrong.transcript()).contains("\u2713 Right."), text(wrong.transcript()));
    }

    @Test
    void all_are_exported_in_every_format_and_the_guide_says_how() throws Exception {
        QuestionBank bank = QuestionBank.of(course(), List.of(QUIZ));
        String gift = GiftWriter.of(bank).text();
        String csv = CsvWriter.of(bank).text();
        int notes = (int) AnkiNotes.of(bank)
                .text()
                .lines()
                .filter(line -> line.startsWith("ok"))
                .count();
        assertEquals(examples().size() + course().glossary().terms().size(), notes);
        var items = new TreeSet<String>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(QtiPackage.of(bank).zip()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                items.add(entry.getName());
            }
        }
        String guide = Files.readString(Path.of("src/site/markdown/exchange.md"));
        for (Example example : examples()) {
            String id = example.question().id();
            assertTrue(gift.contains("[id:" + id), id);
            assertTrue(csv.contains("," + id + ","), id);
            assertTrue(items.contains("items/" + id + ".xml"), id);
            assertTrue(guide.contains("`" + example.type() + "`"), example.type());
        }
    }

    @Test
    void the_schema_the_templates_the_rules_and_the_guides_tell_of_every_type() throws Exception {
        var types = new TreeSet<>(MappingSchema.QUESTIONS.stream()
                .map(MappingSchema.QuestionShape::type)
                .toList());
        String guide = Files.readString(Path.of("src/site/markdown/architecture.md"));
        String scoring = guide.substring(guide.indexOf("## Scoring"), guide.indexOf("## Dependencies"));
        assertEquals(types, sorted(written("\"const\" : \"(.*)\"", Schema.QUESTION.text())), "question.schema.json");
        assertEquals(types, sorted(written("(?m)^    type: (.*)$", template())), "new-quiz.yaml");
        assertEquals(
                types,
                sorted(written("(?m)^    type: (\\S*)", Files.readString(Path.of("src/site/markdown/authoring.md")))),
                "authoring.md");
        String rule = Rule.find("question-type").orElseThrow().explanation();
        types.forEach(type -> assertTrue(rule.contains("`" + type + "`"), type + " in rules.md"));
        types.forEach(type -> assertTrue(
                Pattern.compile("(?m)^\\|[^|]*\\b" + type + "\\b")
                        .matcher(scoring)
                        .find(),
                type + " in Scoring"));
    }

    @Test
    void there_is_a_seeded_fault_in_a_question_of_every_type() throws IOException {
        var seeded = new TreeSet<String>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/seeded"))) {
            for (Path file : files.toList()) {
                seeded.addAll(written("(?m)^ +type: (\\S+)", Files.readString(file)));
            }
        }
        MappingSchema.QUESTIONS.forEach(kind -> assertTrue(seeded.contains(kind.type()), kind.type()));
    }

    private static TreeSet<String> sorted(List<String> texts) {
        return new TreeSet<>(texts);
    }

    private static String template() throws IOException {
        try (var in = Schema.class.getResourceAsStream("new-quiz.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String text(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
