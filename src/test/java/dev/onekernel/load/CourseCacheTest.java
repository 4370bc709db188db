package dev.onekernel.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Course;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Outline;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnitKind;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.source.CourseFiles;
import dev.onekernel.source.CourseLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseCacheTest {

    private static final String ONE = "lessons/01-one";

    @TempDir
    private Path temp;

    private Path course;
    private Path cache;
    private Instant time = Instant.EPOCH;

    @BeforeEach
    void writeACourse() throws IOException {
        course = Files.createDirectories(temp.resolve("course"));
        cache = temp.resolve("cache");
        Files.createDirectories(course.resolve("lessons"));
        write("course", "title: A course\nunits: [lessons/01-one]\n");
        write("01-one", "title: One\nsteps:\n  - title: A screen\n    text: Words.\n");
    }

    /** Each time a second later: what is written twice within the clock tick of a file system looks untouched. */
    private void write(String name, String yaml) throws IOException {
        Path file = Files.writeString(course.resolve("lessons/" + name + ".yaml"), yaml);
        time = time.plusSeconds(1);
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private Optional<CourseCache> kept() {
        return CourseCache.of(course, cache);
    }

    private Course opened() throws Exception {
        return CourseReader.open(CourseLocation.at(course), kept());
    }

    private Outline outline() throws Exception {
        return opened().outline();
    }

    private List<Path> keptFiles() throws IOException {
        try (var files = Files.walk(cache)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void what_was_read_is_kept_and_says_the_same() throws Exception {
        assertEquals(Optional.empty(), kept().orElseThrow().outline());
        Course first = opened();
        assertEquals(
                Optional.of(first.outline().with(List.of())),
                kept().orElseThrow().outline());
        assertEquals(first.outline(), outline());
        assertEquals(first.unit(ONE), opened().unit(ONE));
        assertEquals("One", first.outline().entries().get(0).title());
        assertEquals(
                List.of("lessons-01-one", "lessons-01-one.entry", "outline"),
                keptFiles().stream().map(file -> file.getFileName().toString()).toList());
    }

    @Test
    void the_second_start_reads_no_yaml() throws Exception {
        opened().unit(ONE);
        CourseFiles files = CourseLocation.at(course);
        var read = new ArrayList<String>();
        Course second = CourseReader.open(
                reading(files, name -> {
                    read.add(name);
                    return files.read(name);
                }),
                kept());
        assertEquals("One", second.unit(ONE).title());
        assertEquals(List.of(ONE + ".yaml"), read, "once, to see whether it has the content that was kept");
    }

    /** The files that are asked for while a learner who is in the last unit of a long course starts. */
    @Test
    void a_start_reads_the_entries_that_it_needs_however_long_the_course_is() throws Exception {
        writeUnits(200);
        opened().unit(unit(199));
        for (Path entry : keptFiles()) {
            if (entry.toString().endsWith(".entry") && !entry.toString().contains("199")) {
                Files.delete(entry);
            }
        }
        Outline outline = outline();
        assertEquals("Unit 199", outline.entry(unit(199)).orElseThrow().title());
        assertEquals(199, outline.number(outline.entry(unit(199)).orElseThrow()));
        assertEquals(Optional.empty(), outline.after(unit(199)));
        assertEquals(400, outline.minutes());
        assertEquals(200, outline.count(UnitKind.LESSON));
        assertEquals(200 + 2, keptFiles().size(), "no entry was read that was not needed, and so none was made again");
    }

    @Test
    void a_late_unit_that_was_written_to_is_read_again_and_its_minutes_count_from_the_next_start() throws Exception {
        writeUnits(200);
        outline();
        write("150", "title: Longer\nminutes: 12\nsteps:\n  - title: A screen\n    text: Words.\n");
        Outline now = outline();
        assertEquals("Longer", now.entry(unit(150)).orElseThrow().title());
        assertEquals(410, outline().minutes());
    }

    @Test
    void the_minutes_of_an_early_unit_count_at_once() throws Exception {
        writeUnits(200);
        outline();
        write("010", "title: Longer\nminutes: 12\nsteps:\n  - title: A screen\n    text: Words.\n");
        assertEquals(410, outline().minutes());
    }

    @Test
    void a_unit_that_is_gone_keeps_its_place_and_has_nothing_in_it() throws Exception {
        outline();
        Files.delete(course.resolve(ONE + ".yaml"));
        assertEquals(List.of(), outline().entries().get(0).screens());
        write("01-one", "title: Back\nsteps:\n  - title: A screen\n    text: Words.\n");
        assertEquals("Back", outline().entries().get(0).title());
    }

    private static String unit(int number) {
        return "lessons/%03d".formatted(number);
    }

    private void writeUnits(int number) throws IOException {
        var units = new StringBuilder();
        for (int i = 0; i < number; i++) {
            write(
                    unit(i).substring("lessons/".length()),
                    "title: Unit " + i + "\nminutes: 2\nsteps:\n  - title: A screen\n    text: Words.\n");
            units.append("  - ").append(unit(i)).append('\n');
        }
        write("course", "title: A course\nunits:\n" + units);
    }

    @Test
    void a_file_that_was_written_to_is_read_again() throws Exception {
        outline();
        write("01-one", "title: Another title\nsteps:\n  - title: A screen\n    text: Words.\n");
        assertEquals("Another title", outline().entries().get(0).title());
        assertEquals("Another title", opened().unit(ONE).title());
    }

    @Test
    void a_file_with_another_content_is_read_again_even_if_its_length_and_time_are_the_same() throws Exception {
        outline();
        Path file = course.resolve(ONE + ".yaml");
        FileTime time = Files.getLastModifiedTime(file);
        write("01-one", "title: Two\nsteps:\n  - title: A screen\n    text: Words.\n");
        Files.setLastModifiedTime(file, time);
        assertEquals("Two", opened().unit(ONE).title());
    }

    @Test
    void a_quiz_is_read_again_when_the_course_asks_for_another_percentage() throws Exception {
        Files.createDirectories(course.resolve("quizzes"));
        Files.writeString(course.resolve("quizzes/01-one.yaml"), """
                title: One
                questions:
                  - id: a
                    type: true-false
                    ask: Is it?
                    answer: true
                    if-true: Yes.
                    if-false: No.
                """);
        write("course", "title: A course\npass: 60\nunits: [lessons/01-one, quizzes/01-one]\n");
        Unit before = opened().unit("quizzes/01-one");
        write("course", "title: A course\npass: 80\nunits: [lessons/01-one, quizzes/01-one]\n");
        Unit after = opened().unit("quizzes/01-one");
        assertTrue(before.toString().contains("pass=60") && after.toString().contains("pass=80"));
    }

    @Test
    void a_unit_with_an_error_is_not_kept() throws Exception {
        write("01-one", "title: One\nsteps:\n  - text: Words without a title.\n");
        for (int start = 0; start < 2; start++) {
            Course opened = opened();
            assertThrows(UnreadableUnitException.class, () -> opened.unit(ONE));
        }
    }

    /** As a script, a checkout or an unpacked archive leaves them. */
    @Test
    void files_that_change_places_are_read_again_even_if_their_times_are_the_same() throws Exception {
        write("02-two", "title: Two\nminutes: 7\nsteps:\n  - title: Another screen\n    text: Words.\n");
        write("course", "title: A course\nunits: [lessons/01-one, lessons/02-two]\n");
        haveOneTime(course);
        assertEquals("One", outline().entries().get(0).title());
        Path one = course.resolve(ONE + ".yaml");
        Path two = course.resolve("lessons/02-two.yaml");
        Path aside = Files.move(one, temp.resolve("aside"));
        Files.move(two, one);
        Files.move(aside, two);
        assertEquals(
                List.of("Two", "One"),
                outline().entries().stream().map(OutlineEntry::title).toList());
        assertEquals(List.of(7, 0), outline().unitMinutes());
    }

    @Test
    void a_link_that_leads_to_another_course_is_followed_even_if_all_times_are_the_same() throws Exception {
        Path first = Files.move(course, temp.resolve("first"));
        course = temp.resolve("second");
        Files.createDirectories(course.resolve("lessons"));
        write("course", "title: Another course\nunits: [lessons/01-one]\n");
        write("01-one", "title: Two\nsteps:\n  - title: A screen\n    text: Words.\n");
        haveOneTime(first);
        haveOneTime(course);
        Path second = course;
        course = Files.createSymbolicLink(temp.resolve("link"), first);
        assertEquals("A course", outline().title());
        Files.delete(course);
        Files.createSymbolicLink(course, second);
        assertEquals("Another course", outline().title());
        assertEquals("Two", outline().entries().get(0).title());
    }

    private static void haveOneTime(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
            }
        }
    }

    @Test
    void a_file_that_is_as_old_as_time_itself_is_not_missing() throws Exception {
        Path file = course.resolve(ONE + ".yaml");
        Path aside = Files.move(file, temp.resolve("aside"));
        outline();
        Files.move(aside, file);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertEquals("One", outline().entries().get(0).title());
    }

    @Test
    void what_an_author_saves_while_the_course_is_read_counts_from_the_next_start() throws Exception {
        CourseFiles files = CourseLocation.at(course);
        byte[] before = "title: One\nminutes: 3\nsteps:\n  - title: A screen\n    text: Words.\n"
                .getBytes(StandardCharsets.UTF_8);
        CourseReader.open(
                reading(files, name -> {
                    if (!name.equals(ONE + ".yaml")) {
                        return files.read(name);
                    }
                    write("01-one", "title: One\nminutes: 9\nsteps:\n  - title: A screen\n    text: Words.\n");
                    return before;
                }),
                kept());
        assertEquals(9, outline().minutes());
    }

    /** A file may not be readable for this user, until somebody changes its permissions, which leaves its time as it was. */
    @Test
    void a_file_that_could_not_be_read_is_tried_again() throws Exception {
        CourseFiles files = CourseLocation.at(course);
        CourseReader.open(
                reading(files, name -> {
                    if (name.equals(ONE + ".yaml")) {
                        throw new AccessDeniedException(name);
                    }
                    return files.read(name);
                }),
                kept());
        assertEquals("One", outline().entries().get(0).title());
        assertEquals(List.of("A screen"), outline().entries().get(0).screens());
    }

    private interface Reading {
        byte[] read(String name) throws IOException;
    }

    private static CourseFiles reading(CourseFiles files, Reading reading) {
        return new CourseFiles() {
            @Override
            public List<String> names() throws IOException {
                return files.names();
            }

            @Override
            public byte[] read(String name) throws IOException {
                return reading.read(name);
            }
        };
    }

    /** Whichever byte is wrong, and wherever a file breaks off. */
    @Test
    void what_was_damaged_is_read_again() throws Exception {
        Course first = opened();
        Lesson lesson = (Lesson) first.unit(ONE);
        for (Path file : keptFiles()) {
            byte[] whole = Files.readAllBytes(file);
            for (int at = 0; at < whole.length; at++) {
                byte[] damaged = whole.clone();
                damaged[at] ^= 0x10;
                for (byte[] bytes : List.of(damaged, Arrays.copyOf(whole, at))) {
                    Files.write(file, bytes);
                    assertEquals(first.outline(), outline());
                    assertEquals(lesson, opened().unit(ONE));
                }
            }
        }
    }

    @Test
    void where_nothing_can_be_kept_the_course_is_read_all_the_same() throws Exception {
        Files.writeString(cache, "in the way");
        assertEquals("One", outline().entries().get(0).title());
    }

    @Test
    void what_cannot_be_kept_leaves_nothing_behind() throws Exception {
        outline();
        for (Path file : keptFiles()) {
            Files.delete(file);
            Files.createDirectories(file.resolve("in the way"));
        }
        assertEquals("One", outline().entries().get(0).title());
        assertEquals(List.of(), keptFiles());
    }
}
