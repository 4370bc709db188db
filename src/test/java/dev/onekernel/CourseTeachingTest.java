package dev.onekernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Block;
import dev.onekernel.course.Glossary;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Option;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.SingleChoice;
import dev.onekernel.course.Sources;
import dev.onekernel.course.Step;
import dev.onekernel.course.TextSite;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.tutor.Command;
import dev.onekernel.view.BlockView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Laws of teaching that the course we ship keeps, beside those of form in {@link CourseTest}. */
class CourseTeachingTest {

    /** The least reading ease of a lesson. No lesson needs an exception; one that does is to be named beside this number. */
    private static final double EASE = 60;

    private static final Pattern RECAP = Pattern.compile("^Recap[.] ");
    private static final Pattern FIGURE = Pattern.compile("(?<![A-Za-z0-9])[0-9]");

    /** Numbers that claim nothing: citations, and places of the course itself. */
    private static final Pattern NO_CLAIM = Pattern.compile("\\[[^\\]]*\\]|[Ll]essons? [0-9]+( and [0-9]+)?");

    private static ShippedCourse shipped;

    @BeforeAll
    static void read() throws IOException {
        shipped = ShippedCourse.read();
    }

    @Test
    void a_lesson_has_8_to_11_screens_to_read_and_at_least_three_checkpoints_one_of_them_a_prediction() {
        for (Lesson lesson : shipped.lessons()) {
            long screens = lesson.steps().stream()
                    .filter(step -> !step.text().isEmpty())
                    .count();
            assertTrue(screens >= 8 && screens <= 11, lesson.name() + ": " + screens);
            var checkpoints = lesson.steps().stream()
                    .flatMap(step -> step.question().stream())
                    .toList();
            assertTrue(checkpoints.size() >= 3, lesson.name());
            assertTrue(
                    checkpoints.stream().anyMatch(question -> question.header().predict()), lesson.name());
        }
    }

    @Test
    void a_quiz_has_9_to_12_questions_and_the_capstone_20() {
        for (Quiz quiz : shipped.quizzes()) {
            int size = quiz.questions().size();
            boolean fits = quiz.name().endsWith("capstone") ? size == 20 : size >= 9 && size <= 12;
            assertTrue(fits, quiz.name() + ": " + size);
        }
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

    @Test
    void the_right_choice_is_the_longest_in_at_most_a_third_of_the_choices_and_its_place_varies() {
        var choices = shipped.questions().flatMap(CourseTeachingTest::single).toList();
        var places = new TreeMap<Integer, Integer>();
        int longest = 0;
        for (List<Option> options : choices) {
            int right = IntStream.range(0, options.size())
                    .filter(place -> options.get(place).correct())
                    .findFirst()
                    .orElseThrow();
            places.merge(right, 1, Integer::sum);
            int length = options.get(right).text().width();
            if (options.stream()
                    .allMatch(option -> option.correct() || option.text().width() < length)) {
                longest++;
            }
        }
        assertTrue(longest * 3 <= choices.size(), longest + " of " + choices.size());
        assertTrue(places.size() >= 4, places.toString());
        places.forEach((place, times) -> assertTrue(times * 5 <= choices.size() * 2, "place " + place + ": " + times));
    }

    /** Options of which one is right: of a choice, and the reasons of a statement. */
    private static Stream<List<Option>> single(Question question) {
        return question.parts().stream()
                .filter(SingleChoice.class::isInstance)
                .map(part -> ((SingleChoice) part).options());
    }

    @Test
    void no_hint_holds_its_answer_unless_the_question_does() {
        shipped.questions()
                .forEach(question -> answers(question)
                        .filter(answer ->
                                !holds(BlockView.text(question.header().prompt()), answer))
                        .forEach(answer -> question.header()
                                .hints()
                                .forEach(hint -> assertTrue(
                                        !holds(hint.text(), answer), question.id() + ": \"" + hint.text() + "\""))));
    }

    /** What would give an answer away, the right reason of a statement included. */
    private static Stream<String> answers(Question question) {
        return question.parts().stream().flatMap(part -> part.giveaways().stream());
    }

    private static boolean holds(String text, String part) {
        return (" " + ShortText.folded(text) + " ").contains(" " + ShortText.folded(part) + " ");
    }

    @Test
    void no_accepted_answer_is_a_command() {
        shipped.questions()
                .flatMap(question -> question.typedTexts().stream())
                .map(TextSite::text)
                .forEach(answer -> assertTrue(!Command.words().contains(ShortText.folded(answer)), answer));
    }

    @Test
    void no_checkpoint_is_asked_again_in_a_quiz() {
        var stems = new HashSet<String>();
        var twice = shipped.questions()
                .map(question ->
                        ShortText.folded(BlockView.text(question.header().prompt())))
                .filter(stem -> !stems.add(stem))
                .toList();
        assertEquals(List.of(), twice);
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
                .filter(block -> block instanceof Block.Table || block instanceof Block.Chart)
                .toList();
        return BlockView.text(drawn) + " " + String.join(" ", prose(step.text()));
    }

    @Test
    void every_chart_can_be_told_in_words() {
        Stream<Block> asked = shipped.questions().flatMap(question -> question.header().prompt().stream());
        Stream.concat(shipped.steps().flatMap(step -> step.text().stream()), asked)
                .filter(Block.Chart.class::isInstance)
                .map(block -> ((Block.Chart) block).flowchart())
                .forEach(chart -> assertTrue(
                        !chart.accTitle().isBlank() && !chart.accDescr().isBlank(), chart.toString()));
    }

    @Test
    void a_lesson_opens_with_a_question_and_closes_with_a_recap_of_three_sentences() {
        for (Lesson lesson : shipped.lessons()) {
            var steps = lesson.steps();
            assertTrue(
                    prose(steps.get(0).text()).stream().anyMatch(text -> text.contains("?")),
                    lesson.name() + " opens without a question");
            var recaps = prose(steps.get(steps.size() - 1).text()).stream()
                    .filter(text -> RECAP.matcher(text).find())
                    .map(text -> ReadingEase.sentences(RECAP.matcher(text).replaceFirst(""))
                            .size())
                    .toList();
            assertEquals(List.of(3), recaps, lesson.name());
        }
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
