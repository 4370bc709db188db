package dev.onekernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.author.Lint;
import dev.onekernel.course.Course;
import dev.onekernel.diagram.ChartDrawing;
import dev.onekernel.diagram.mermaid.FlowchartParser;
import dev.onekernel.load.CourseReader;
import dev.onekernel.progress.Journal;
import dev.onekernel.progress.JournalFinder;
import dev.onekernel.progress.Progress;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.tutor.Greeting;
import dev.onekernel.tutor.Session;
import dev.onekernel.view.ScreenBuilder;
import dev.onekernel.view.TakeHomeNotes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What went wrong for learners once, from the course's files and the journal to the screen. */
class LearnerCasesTest {

    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-03-01T12:00:00Z");
    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    private Path temp;

    private Session session;
    private Journal journal;
    private List<String> greeting;

    private static Course course(Path folder) throws Exception {
        return CourseReader.open(CourseLocation.at(folder));
    }

    private void start(Path folder) throws Exception {
        start(folder, Optional.empty());
    }

    private void start(Path folder, Optional<String> unit) throws Exception {
        Course course = course(folder);
        journal = new JournalFinder(
                        temp.resolve("state"),
                        course.outline(),
                        folder.toAbsolutePath().toString())
                .open();
        Progress progress = Progress.of(journal.events());
        session = unit.map(name -> Session.in(course, progress, name, Optional.empty(), NOON.toInstant()))
                .orElseGet(() -> Session.resume(course, progress, NOON.toInstant()));
        greeting =
                progress.units().isEmpty() ? List.of() : Greeting.of(session, NOON.toInstant(), () -> ZoneOffset.UTC);
        assertEquals(List.of(), journal.append(session.events()));
    }

    private String say(String line) {
        session = session.say(line, NOON);
        assertEquals(List.of(), journal.append(session.events()));
        return page();
    }

    private String page() {
        return session.page(Display.wide()).stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private Path copy(Path folder) throws Exception {
        Path target = temp.resolve("course");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = target.resolve(folder.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.write(to, Files.readAllBytes(file));
            }
        }
        return target;
    }

    @Test
    void a_screen_that_was_put_before_it_does_not_move_the_learner_from_a_question() throws Exception {
        Path folder = copy(CASES.resolve("place-by-number/before"));
        start(folder);
        say("");
        assertTrue(page().contains("Whose kernel answers?"), page());
        copy(CASES.resolve("place-by-number/after"));
        start(folder);
        assertTrue(page().contains("Whose kernel answers?") && page().contains("3/4"), page());
        assertTrue(greeting.get(1).contains("You are back at the screen you left."), greeting::toString);
    }

    @Test
    void two_courses_of_one_title_have_a_journal_each() throws Exception {
        start(CASES.resolve("same-title/t1"));
        say("");
        say("");
        start(CASES.resolve("same-title/t2"));
        assertEquals(List.of(), greeting);
        assertTrue(page().contains("Words of course two."), page());
        say("");
        start(CASES.resolve("same-title/t1"));
        assertTrue(page().contains("The end."), page());
        start(CASES.resolve("same-title/t2"));
        assertTrue(page().contains("2/3"), page());
    }

    @Test
    void whoever_goes_elsewhere_after_an_edit_is_not_told_that_they_are_back() throws Exception {
        Path folder = copy(CASES.resolve("place-by-number/before"));
        start(folder);
        say("");
        copy(CASES.resolve("place-by-number/after"));
        Course course = course(folder);
        session = Session.in(course, Progress.of(journal.events()), "lessons/01-a", Optional.of(0), NOON.toInstant());
        assertEquals(
                1, Greeting.of(session, NOON.toInstant(), () -> ZoneOffset.UTC).size());
    }

    @Test
    void a_new_title_keeps_the_progress_and_says_so_once() throws Exception {
        Path folder = copy(CASES.resolve("place-by-number/before"));
        start(folder);
        say("");
        Path manifest = folder.resolve("lessons/course.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace("title: Place", "title: Place, second edition"));
        start(folder);
        assertTrue(page().contains("Whose kernel answers?"), page());
        assertEquals(1, journal.notices().size());
        assertTrue(journal.notices().get(0).contains("called \"Place\""), journal.notices()::toString);
        start(folder);
        assertTrue(page().contains("Whose kernel answers?"), page());
        assertEquals(List.of(), journal.notices());
    }

    @Test
    void a_course_that_was_moved_to_another_folder_keeps_its_progress() throws Exception {
        start(CASES.resolve("place-by-number/before"));
        say("");
        start(copy(CASES.resolve("place-by-number/before")));
        assertTrue(page().contains("Whose kernel answers?"), page());
        assertFalse(journal.notices().toString().contains("called"), "its title is what it was: " + journal.notices());
    }

    @Test
    void a_passed_quiz_opens_on_its_result_and_stays_passed() throws Exception {
        Path folder = CASES.resolve("reopen-quiz/c");
        start(folder, Optional.of("quizzes/01-q"));
        say("1");
        say("");
        say("");
        start(folder, Optional.of("quizzes/01-q"));
        assertTrue(page().contains("100 %"), page());
        assertTrue(session.progress().unit("quizzes/01-q").open().isEmpty());
        assertTrue(say("answers").contains("The host's."), page());
        assertTrue(say("again").contains("How many kernels"), page());
        start(folder);
        assertTrue(page().contains("How many kernels"), "the second attempt is under way: " + page());
        assertTrue(session.progress().unit("quizzes/01-q").finished());
    }

    @Test
    void a_journal_of_version_0_1_opens_on_the_result_and_counts() throws Exception {
        Files.createDirectories(temp.resolve("state"));
        Files.copy(CASES.resolve("reopen-quiz/s/reopen-2462acda.jsonl"), temp.resolve("state/reopen-2462acda.jsonl"));
        start(CASES.resolve("reopen-quiz/c"), Optional.of("lessons/02-next"));
        assertTrue(session.progress().unit("quizzes/01-q").finished());
    }

    @Test
    void a_start_where_nothing_changed_writes_nothing() throws Exception {
        Path folder = CASES.resolve("place-by-number/before");
        start(folder);
        say("");
        byte[] before = journalBytes();
        start(folder);
        assertEquals(new String(before), new String(journalBytes()));
    }

    /** All that a learner sees of a French course from the welcome to the last page, at every kind of prompt. */
    @Test
    void a_course_says_everything_in_its_own_language() throws Exception {
        Path folder = CASES.resolve("no-interface-language");
        assertEquals(List.of(), Lint.of(CourseLocation.at(folder)));
        var shown = new StringBuilder();
        Consumer<String> line = typed -> {
            say(typed);
            String prompt =
                    session.prompt().text().text() + " " + session.prompt().hint();
            shown.append(page()).append('\n').append(prompt).append('\n');
        };
        session = Session.start(course(folder), Progress.NONE, NOON.toInstant());
        journal = Journal.nowhere("");
        shown.append(page());
        for (String typed :
                ("|aide||pourquoi|bizarre||indice|vrai||faux|b|a|||a||ab|zz||2|3||passer|plan|points||b|1||réponses|"
                                + "encore|abc|bc||1|||")
                        .split("[|]", -1)) {
            line.accept(typed);
        }
        Greeting.of(session, NOON.toInstant(), () -> ZoneOffset.UTC)
                .forEach(sentence -> shown.append(session.course().phrases().in(sentence)));
        List<String> english = Pattern.compile(
                        "(?i)[^\n]*\\b(the|you|your|and|is|are|to|of|with|press|this|right|type|not|first)\\b.*")
                .matcher(shown)
                .results()
                .map(MatchResult::group)
                .toList();
        assertEquals(List.of(), english);
        assertTrue(shown.toString().contains("C'est la fin du cours « Les conteneurs »."), shown::toString);
        session.say("quitter", NOON);
        assertTrue(session.say("quitter", NOON).over());
        assertTrue(session.say("quit", NOON).over());
    }

    @Test
    void take_home_notes_are_in_the_language_of_their_course() throws Exception {
        Course french = course(CASES.resolve("no-interface-language"));
        session = Session.start(french, Progress.NONE, NOON.toInstant());
        journal = Journal.nowhere("");
        for (String typed : "||vrai|vrai".split("[|]")) {
            say(typed);
        }
        String notes = TakeHomeNotes.of(french, session.progress());
        assertTrue(notes.contains("## À revoir") && notes.contains("- faux: En effet."), notes);
        assertFalse(notes.contains("missed"), notes);
    }

    @Test
    void a_chart_is_told_in_the_language_of_its_course() throws Exception {
        var phrases = course(CASES.resolve("no-interface-language")).phrases();
        var chart = FlowchartParser.parse("flowchart TB\nA[Programme] --> N[Noyau]\n")
                .chart();
        var plain = new Display(80, 24, Glyphs.ASCII, true).saying(phrases);
        assertEquals(
                List.of("Programme mène à Noyau."),
                ChartDrawing.draw(chart, plain).lines().stream().map(Line::text).toList());
    }

    private byte[] journalBytes() throws Exception {
        try (Stream<Path> files = Files.list(temp.resolve("state"))) {
            return Files.readAllBytes(files.findFirst().orElseThrow());
        }
    }

    private String found(String typed) throws Exception {
        var screen = new ScreenBuilder(Display.wide());
        new dev.onekernel.tutor.CourseSearch(course(Path.of("."))).find(typed, screen);
        return screen.lines().stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    /** The case find-stem. */
    @Test
    void words_that_people_bring_lead_somewhere() throws Exception {
        assertTrue(found("throttle").contains("Limits on CPU"), found("throttle"));
        assertTrue(found("root in the container").contains("go 3.11"), found("root in the container"));
        assertFalse(found("root in the container").contains("No screen"), found("root in the container"));
        assertTrue(found("hypervizor").contains("Did you mean find hypervisor?"), found("hypervizor"));
        start(Path.of("."));
        assertTrue(say("term throttling").contains("Slowing a program down"), page());
        assertTrue(say("term throttles").contains("Slowing a program down"), page());
        assertTrue(say("term limit").contains("screens mention it"), page());
        assertFalse(page().contains("init"), page());
    }

    @Test
    void british_and_american_spellings_find_the_same() throws Exception {
        for (String pair : List.of("virtualisation virtualization", "defense defence")) {
            String[] words = pair.split(" ");
            assertTrue(found(words[0]).contains("go "), words[0] + ": " + found(words[0]));
            assertEquals(found(words[0]).replace(words[0], words[1]), found(words[1]));
        }
    }

    /** The case italics-hint: without colours, and read aloud, a word in italics or in bold looks like any other. */
    @Test
    void no_question_of_the_course_points_at_words_by_how_they_look() throws Exception {
        var pointing = Pattern.compile(
                "(?i)\\b(italics?|bold(face)?|underlined|highlighted|colou?red|(in|the) (red|green|blue|grey|gray)|in colou?r)\\b");
        try (Stream<Path> files = Stream.concat(Files.list(Path.of("lessons")), Files.list(Path.of("quizzes")))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                List<String> found = Files.readAllLines(file).stream()
                        .filter(line -> pointing.matcher(line).find())
                        .filter(line ->
                                !line.contains("question in bold")) // in the notes of an instructor at a whiteboard
                        .toList();
                assertEquals(List.of(), found, file.toString());
            }
        }
    }
}
