package dev.onekernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Block;
import dev.onekernel.course.Feedback;
import dev.onekernel.course.Glossary;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Sources;
import dev.onekernel.course.Step;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.view.BlockView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Laws of teaching that the course we ship keeps, beside those of form in {@link CourseTest}. */
class CourseTeachingTest {

    /** The least reading ease of a lesson. No lesson needs an exception; one that does is to be named beside this number. */
    private static final double EASE = 60;

    private static final Pattern POSITION = Pattern.compile(
            "(?i)\\b(?:(?:the|its) (?:last|first|upper|lower|left|right|middle|top|bottom) (?:row|column|line|box|arrow)"
                    + "|in the middle|(?:picture|chart|drawing|table) (?:above|below|on the (?:left|right))"
                    + "|(?:above|below|left|right) of (?:it|this|these)|on the (?:left|right)(?: side)? of the (?:chart|table|picture))\\b");
    private static final Pattern FIGURE = Pattern.compile("(?<![A-Za-z0-9])[0-9]");

    /** Numbers that claim nothing: citations, and places of the course itself. */
    private static final Pattern NO_CLAIM = Pattern.compile("\\[[^\\]]*\\]|[Ll]essons? [0-9]+( and [0-9]+)?");

    private static ShippedCourse shipped;

    @BeforeAll
    static void read() throws IOException {
        shipped = ShippedCourse.read();
    }

    @Test
    void a_lesson_in_depth_has_at_most_twelve_screens_and_twelve_minutes_and_asks_at_least_twice_once_for_a_guess() {
        for (Lesson lesson : inDepth()) {
            long screens =
                    lesson.steps().stream().filter(step -> step.lab().isEmpty()).count();
            assertTrue(screens <= 12, lesson.name() + ": " + screens + " screens beside an optional lab");
            assertTrue(lesson.minutes() <= 12, lesson.name() + ": " + lesson.minutes() + " minutes");
            var checkpoints = lesson.steps().stream()
                    .flatMap(step -> step.question().stream())
                    .toList();
            assertTrue(checkpoints.size() >= 2, lesson.name());
            assertTrue(
                    checkpoints.stream().anyMatch(question -> question.header().predict()), lesson.name());
        }
    }

    private static List<Lesson> inDepth() {
        var lessons = shipped.lessons();
        return lessons.subList(1, lessons.size());
    }

    @Test
    void a_quiz_has_eight_to_ten_questions_and_the_capstone_twelve() {
        for (Quiz quiz : shipped.quizzes()) {
            int size = quiz.questions().size();
            boolean fits = quiz.name().endsWith("capstone") ? size == 12 : size >= 8 && size <= 10;
            assertTrue(fits, quiz.name() + ": " + size);
        }
    }

    @Test
    void the_second_part_takes_at_most_three_hours_with_its_quizzes() {
        var parts = shipped.course().outline().parts();
        assertEquals(2, parts.size());
        assertTrue(shipped.course().outline().minutes(parts.get(1)) <= 180);
    }

    @Test
    void every_objective_is_taught_on_a_screen_and_tested_by_at_least_two_questions() {
        var tested = shipped.questions()
                .collect(Collectors.groupingBy(question -> question.header().objective(), Collectors.counting()));
        for (Lesson lesson : shipped.lessons()) {
            var taught = lesson.steps().subList(0, lesson.steps().size() - 1).stream()
                    .filter(step -> !step.text().isEmpty())
                    .flatMap(step -> step.objectives().stream())
                    .collect(Collectors.toSet());
            lesson.objectives().keySet().forEach(objective -> {
                assertTrue(taught.contains(objective), objective + " is not taught before the recap");
                assertTrue(tested.getOrDefault(objective, 0L) >= 2, objective + " is not tested twice");
            });
        }
    }

    /** That every id cited is in the list is a matter of form: {@link CourseTest} would show it as a problem. */
    @Test
    void every_source_is_used() {
        Stream<String> screens = shipped.steps().flatMap(step -> step.sources().stream());
        Stream<String> questions = shipped.questions().flatMap(question -> question.header().sources().stream());
        Stream<String> terms = shipped.course().glossary().terms().stream()
                .map(Glossary.Term::sources)
                .flatMap(List::stream);
        Set<String> used =
                Stream.of(screens, questions, terms).flatMap(ids -> ids).collect(Collectors.toSet());
        var unused = shipped.course().sources().all().stream()
                .map(Sources.Source::id)
                .filter(id -> !used.contains(id))
                .toList();
        assertEquals(List.of(), unused);
    }

    /** A number begins with a digit, in prose, tables and charts. In code, citations and names of lessons it claims nothing. */
    @Test
    void every_number_stands_on_a_screen_that_names_a_source() {
        var unfounded = shipped.steps()
                .filter(step -> step.sources().isEmpty())
                .filter(step -> FIGURE.matcher(NO_CLAIM.matcher(claims(step)).replaceAll(""))
                        .find())
                .map(Step::title)
                .toList();
        assertEquals(List.of(), unfounded);
    }

    private static String claims(Step step) {
        var drawn = step.text().stream()
                .filter(block -> block instanceof Block.Table || block instanceof Block.Figure)
                .toList();
        return BlockView.text(drawn) + " " + String.join(" ", prose(step.text()));
    }

    @Test
    void every_chart_can_be_told_in_words() {
        Stream<Block> asked = shipped.questions().flatMap(question -> question.header().prompt().stream());
        Stream.concat(shipped.steps().flatMap(step -> step.text().stream()), asked)
                .filter(Block.Figure.class::isInstance)
                .map(block -> ((Block.Figure) block).chart())
                .forEach(chart -> assertTrue(
                        !chart.accTitle().isBlank() && !chart.accDescr().isBlank(), chart.toString()));
    }

    @Test
    void a_lesson_opens_with_a_question_that_its_last_screen_answers() {
        for (Lesson lesson : shipped.lessons()) {
            var steps = lesson.steps();
            String first = String.join(" ", prose(steps.get(0).text()));
            assertTrue(first.contains("?"), lesson.name() + " opens without a question");
            String last = String.join(" ", prose(steps.get(steps.size() - 1).text()));
            assertTrue(last.contains("?"), lesson.name() + " does not repeat its question at the end");
            assertTrue(steps.get(steps.size() - 1).question().isEmpty(), lesson.name() + " ends with a question");
        }
    }

    /** A title is all that map, find and go show of a screen. */
    @Test
    void the_titles_of_a_lesson_differ_and_announce_no_guess() {
        for (Lesson lesson : shipped.lessons()) {
            var titles = lesson.steps().stream().map(Step::title).toList();
            assertEquals(titles.size(), Set.copyOf(titles).size(), lesson.name());
            titles.forEach(title -> assertTrue(!title.matches("(?i)your guess.*|recap"), title));
        }
    }

    /** At 40 columns a table has no rows, a chart turns, and in plain mode there is no picture at all. */
    @Test
    void no_text_points_at_a_position_on_the_screen() {
        var pointing = new ArrayList<String>();
        Stream<Line> screens = shipped.steps().flatMap(step -> paragraphs(step.text()));
        Stream<Line> questions = shipped.questions()
                .flatMap(question -> Stream.concat(
                        paragraphs(question.header().prompt()),
                        question.explanations().stream().map(Feedback::why)));
        Stream.concat(screens, questions)
                .map(Line::text)
                .filter(text -> POSITION.matcher(text).find())
                .forEach(pointing::add);
        assertEquals(List.of(), pointing);
    }

    @Test
    void no_source_mark_is_printed_inside_a_sentence() {
        var marked = shipped.steps()
                .flatMap(step -> paragraphs(step.text()))
                .map(Line::text)
                .filter(text -> text.matches(".*\\[(seed|[SK][0-9]+)[],].*"))
                .toList();
        assertEquals(List.of(), marked);
    }

    @Test
    void every_source_says_where_it_can_be_checked_or_why_it_cannot() {
        shipped.course().sources().all().forEach(source -> {
            boolean address = source.location().url().startsWith("https://");
            assertTrue(address || !source.location().reason().isBlank(), source.id() + " has no address");
            var publication = source.publication();
            assertTrue(
                    !publication.publisher().isBlank() && !(publication.version() + publication.date()).isBlank(),
                    source.id() + " needs a publisher and a version or a date");
        });
    }

    @Test
    void every_term_of_the_glossary_is_used() {
        String course = all();
        var unused = shipped.course().glossary().terms().stream()
                .filter(term -> Stream.concat(Stream.of(term.name()), term.also().stream())
                        .noneMatch(name -> mentions(course, name)))
                .map(Glossary.Term::name)
                .toList();
        assertEquals(List.of(), unused);
    }

    /** All that learners and instructors read of the course, in lower case, without the glossary's own entries. */
    private static String all() {
        Stream<String> screens = shipped.steps()
                .flatMap(step -> Stream.of(step.title(), BlockView.text(step.text()), BlockView.text(step.notes())));
        Stream<String> questions = shipped.questions()
                .flatMap(question -> Stream.concat(
                        Stream.of(BlockView.text(question.header().prompt())),
                        question.explanations().stream()
                                .flatMap(each ->
                                        Stream.of(each.what().text(), each.why().text()))));
        Stream<String> terms = shipped.course().glossary().terms().stream()
                .map(term -> term.means().text());
        return Stream.of(screens, questions, terms)
                .flatMap(texts -> texts)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    private static boolean mentions(String text, String name) {
        return Pattern.compile("(?<![a-z0-9])" + Pattern.quote(name.toLowerCase(Locale.ROOT)))
                .matcher(text)
                .find();
    }

    @Test
    void every_lesson_reads_easily() {
        var hard = new ArrayList<String>();
        for (Lesson lesson : shipped.lessons()) {
            double ease = ReadingEase.of(lesson.steps().stream()
                    .flatMap(step -> prose(step.text()).stream())
                    .toList());
            if (ease < EASE) {
                hard.add(lesson.name() + ": " + Math.round(ease));
            }
        }
        assertEquals(List.of(), hard);
    }

    /** What is read as sentences, without code and citations. */
    private static List<String> prose(List<Block> blocks) {
        return paragraphs(blocks)
                .map(line -> line.spans().stream()
                        .map(span -> span.style() == Style.CODE ? "it" : span.text())
                        .collect(Collectors.joining())
                        .replaceAll(" ?\\[[^\\]]*\\]", ""))
                .toList();
    }

    private static Stream<Line> paragraphs(List<Block> blocks) {
        return blocks.stream().flatMap(block -> {
            if (block instanceof Block.Paragraph paragraph) {
                return Stream.of(paragraph.text());
            }
            if (block instanceof Block.Listing listing) {
                return listing.items().stream().flatMap(CourseTeachingTest::paragraphs);
            }
            return block instanceof Block.Aside aside ? paragraphs(aside.blocks()) : Stream.of();
        });
    }

    /** A word that is cut can no longer be found or copied. Charts fold their labels and commands may be long: not counted. */
    @Test
    void no_word_is_cut_at_40_columns() {
        var cut = new ArrayList<String>();
        var narrow = new Display(40, 24, Glyphs.UNICODE, false);
        shipped.steps().forEach(step -> {
            var shown = BlockView.lines(step.text(), narrow).stream()
                    .flatMap(line -> words(line.text()))
                    .collect(Collectors.toSet());
            Stream.concat(paragraphs(step.text()), cells(step.text()))
                    .flatMap(line -> words(line.text()))
                    .filter(word -> !shown.contains(word))
                    .forEach(word -> cut.add(step.title() + ": " + word));
        });
        assertEquals(List.of(), cut);
    }

    private static Stream<Line> cells(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Table.class::isInstance)
                .flatMap(table -> ((Block.Table) table).rows().stream().flatMap(List::stream));
    }

    /** What stands between blanks and lines of drawings. */
    private static Stream<String> words(String text) {
        return Stream.of(text.split("[\\s\u2500-\u257f]+")).filter(word -> !word.isEmpty());
    }
}
