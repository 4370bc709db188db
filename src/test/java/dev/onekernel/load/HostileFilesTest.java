package dev.onekernel.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.source.CourseFiles;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.source.MemoryFiles;
import dev.onekernel.source.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, it ends in a sentence, and in little memory; a hang is seen as one. */
class HostileFilesTest {

    @TempDir
    private Path folder;

    private static String said(byte[] bytes) {
        List<Problem> problems = problems(bytes);
        assertEquals(1, problems.size(), problems::toString);
        return problems.get(0).headline().substring("lessons/01-one.yaml:".length());
    }

    private static List<Problem> problems(byte[] bytes) {
        return CourseReader.check(MemoryFiles.courseWith("lessons/01-one.yaml", bytes))
                .problems();
    }

    private static List<Problem> problems(String text) {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String said(String text) {
        return said(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aliases_cannot_explode() {
        assertEquals("1:4: What begins with `&` is an anchor in YAML; a course has none.", said("""
                a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]
                b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
                c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
                """));
    }

    @Test
    void depth_is_bounded() {
        assertEquals("1:17: This is nested more than 16 deep.", said("[".repeat(100_000)));
        assertEquals("1:65: This is nested more than 16 deep.", said("{a: ".repeat(100_000)));
        assertEquals("1:33: This is nested more than 16 deep.", said("- ".repeat(100_000)));
    }

    @Test
    void many_keys_and_long_lines_are_read() {
        var keys = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            keys.append("k").append(i).append(": v\n");
        }
        assertEquals(200, problems(keys.toString()).size());
    }

    @Test
    void markdown_cannot_explode() {
        for (String text : List.of(
                "> ".repeat(9_000),
                "* ".repeat(9_000),
                "[".repeat(19_000),
                "*a ".repeat(6_000),
                "`a".repeat(9_000),
                "![[]()".repeat(3_000),
                "<a ".repeat(6_000),
                "&".repeat(19_000),
                "a".repeat(1_000_000))) {
            String lesson = "title: A\nsteps:\n  - title: B\n    text: |\n      " + text + "\n";
            assertTrue(problems(lesson).size() <= 200, text.substring(0, 5));
        }
        String row = "|a".repeat(100);
        assertEquals(
                "4:11: A line of this text has more than 64 columns of a table.",
                said("title: A\nsteps:\n  - title: B\n    text: |\n      " + row + "\n      " + row.replace('a', '-')
                        + "\n" + "      |\n".repeat(1_000)));
    }

    private static String step(String text) {
        return "title: A\nsteps:\n  - title: B\n    text: \"" + text + "\"\n";
    }

    private static String question(String id) {
        return "title: A\nsteps:\n  - title: B\n    question:\n      id: " + id + "\n      type: true-false\n";
    }

    @Test
    void an_id_of_forty_kilobytes_is_too_long() {
        assertTrue(problems(question("a" + "-a".repeat(20_000))).stream()
                .anyMatch(problem -> problem.headline()
                        .equals("lessons/01-one.yaml:5:11: An id has at most 80 characters; this has 40001.")));
    }

    @Test
    void a_citation_of_fifteen_kilobytes_is_read() {
        assertEquals(
                List.of("unknown-source"),
                problems(step("[S1" + ", S1".repeat(4_900) + "]")).stream()
                        .map(Problem::rule)
                        .filter(rule -> rule.equals("unknown-source"))
                        .distinct()
                        .toList());
    }

    @Test
    void a_file_on_one_line_is_read_as_quickly_as_one_of_many_lines() {
        assertEquals(
                200,
                problems("title: A\nsteps: [" + "a, ".repeat(200_000) + "a]\n").size());
        assertEquals(
                200,
                problems("title: A\nsteps: [" + "\ud83d\ude00, ".repeat(100_000) + "a]\n")
                        .size());
        var keys = new StringBuilder("{title: A");
        for (int i = 0; i < 100_000; i++) {
            keys.append(", k").append(i).append(": v");
        }
        assertEquals(200, problems(keys + "}\n").size());
        assertTrue(problems("title: {" + "a: b, ".repeat(100_000) + "a: b}\n").size() <= 201);
        assertTrue(problems("title: A \u202e" + "\u202e".repeat(500_000) + "\n").size() <= 201);
    }

    @Test
    void many_units_and_sources_are_read() {
        var units = new StringBuilder("title: C\nabout: x\nunits:\n");
        for (int i = 0; i < 20_000; i++) {
            units.append("  - lessons/").append(i).append('\n');
        }
        var problems = CourseReader.check(MemoryFiles.courseWith(
                        "lessons/course.yaml", units.toString().getBytes(StandardCharsets.UTF_8)))
                .problems();
        assertTrue(problems.size() <= 210, problems.size() + " problems");
    }

    /** Looking for the beginning of a word, a regular expression goes back over all marks. */
    @Test
    void marks_without_end_on_one_character_are_named_once() {
        String marks = "\u0301".repeat(100_000);
        assertEquals(
                "3:43: More than 30 marks stand on one character here.",
                said("title: A\nsteps:\n  - title: b" + marks + "\n    text: TODO\n"));
        assertEquals(List.of(), problems(step("a" + "\u0301".repeat(30) + "b")));
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.yaml"), "secret: [\n");
        Path course = Files.createDirectories(folder.resolve("course/lessons")).getParent();
        Files.createSymbolicLink(course.resolve("lessons/course.yaml"), secret);
        assertEquals(
                "lessons/course.yaml:1:1: lessons/course.yaml is a link that leads out of the course's folder; it is"
                        + " not followed.",
                onlySentence(CourseLocation.at(course)));
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.move(secret, outside.resolve("course.yaml"));
        Path linked = Files.createDirectories(folder.resolve("linked"));
        Files.createSymbolicLink(linked.resolve("lessons"), outside);
        assertTrue(onlySentence(CourseLocation.at(linked)).endsWith("it is not followed."));
        Path within = Files.createDirectories(folder.resolve("within/lessons"));
        Files.writeString(within.resolve("real.txt"), "secret: [\n");
        Files.createSymbolicLink(within.resolve("course.yaml"), within.resolve("real.txt"));
        assertTrue(onlySentence(CourseLocation.at(within.getParent())).contains("bracket"));
    }

    @Test
    void what_is_no_text_is_named() {
        assertEquals("1:1: This file is written in UTF-16.", said("title: A".getBytes(StandardCharsets.UTF_16)));
        assertEquals(
                "1:2: A NUL byte stands here, so this is not a text file.",
                said("title: A".getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(
                "2:9: The byte 0xE9 here is not UTF-8.",
                said("title: Ä\nabout: "
                        .replace("Ä", "A")
                        .concat("caf\u00e9")
                        .replace("caf", "a")
                        .getBytes(Charset.forName("ISO-8859-1"))));
        assertEquals("1:1: The byte 0x89 here is not UTF-8.", said(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 0}));
        assertEquals("1:4: A NUL byte stands here, so this is not a text file.", said("ELF\0\0\0"));
        assertEquals("1:2: The byte 0xC3 here is not UTF-8.", said(new byte[] {'a', (byte) 0xc3}));
        assertEquals("1:1: The file is empty.", said(" \n\n"));
        assertEquals("1:1: The file is empty.", said(""));
        assertEquals(
                "1:1: The file begins with an invisible byte order mark.",
                said("\ufefftitle: A\nobjectives: {\"1.1\": a}\nsteps:\n  - {title: A, text: B}\n"));
    }

    @Test
    void a_huge_file_is_not_read() throws IOException {
        Files.createDirectories(folder.resolve("lessons"));
        Path huge = folder.resolve("lessons/course.yaml");
        try (var file = Files.newByteChannel(
                huge, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            file.position(100L * 1024 * 1024).write(java.nio.ByteBuffer.wrap(new byte[] {1})); // a hole, not a file
        }
        assertEquals(
                "lessons/course.yaml:1:1: The file lessons/course.yaml is longer than 2 MB; no part of a course is.",
                onlySentence(CourseLocation.at(folder)));
    }

    @Test
    void an_archive_cannot_unfold_or_escape() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        zip(bomb, "lessons/course.yaml", out -> {
            for (int i = 0; i < 100; i++) {
                out.write(new byte[1024 * 1024]);
            }
        });
        assertEquals(
                "lessons/course.yaml:1:1: The file lessons/course.yaml is longer than 2 MB; no part of a course is.",
                onlySentence(CourseLocation.at(bomb)));
        for (String name :
                List.of("../lessons/course.yaml", "/lessons/course.yaml", "a/../../b", "a\n/..", "C:\\a", "c:/a")) {
            Path escape = folder.resolve("escape.zip");
            zip(escape, name, out -> {});
            var refused = assertThrows(IOException.class, () -> CourseLocation.at(escape));
            assertEquals(
                    escape + " has an entry that leads out of it (" + name + "); it is not opened.",
                    refused.getMessage());
        }
        Files.writeString(folder.resolve("text.zip"), "no archive");
        assertThrows(IOException.class, () -> CourseLocation.at(folder.resolve("text.zip")));
        assertThrows(IOException.class, () -> CourseLocation.at(folder.resolve("nothing")));
    }

    @Test
    void a_course_is_read_from_an_archive() throws Exception {
        Path archive = folder.resolve("course.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (var file : MemoryFiles.course().files().entrySet()) {
                out.putNextEntry(new ZipEntry("my-course-main/" + file.getKey()));
                out.write(file.getValue());
            }
        }
        var course = CourseReader.open(CourseLocation.at(archive));
        assertEquals("A small course", course.outline().title());
        assertEquals("One", course.unit("quizzes/01-one").title());
        assertEquals(List.of(), CourseReader.check(CourseLocation.at(archive)).problems());
    }

    private static byte[] archived(int files) throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(archive)) {
            var course = new TreeMap<>(MemoryFiles.course().files());
            for (int i = 0; i < files; i++) {
                course.put("lessons/" + i + "-ü.yaml", "title: A\n".getBytes(StandardCharsets.UTF_8));
            }
            for (var file : course.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return archive.toByteArray();
    }

    @Test
    void an_archive_of_nearly_ten_thousand_files_is_opened_once() throws Exception {
        Path archive = Files.write(folder.resolve("course.zip"), archived(9_900));
        CourseFiles files = CourseLocation.at(archive);
        Files.delete(archive);
        assertEquals(9_905, files.names().size());
        for (String name : files.names()) {
            assertTrue(files.read(name).length > 0, name);
        }
    }

    @Test
    void an_archive_that_was_cut_short_ends_in_a_sentence() throws IOException {
        byte[] whole = archived(1);
        Path archive = folder.resolve("cut.zip");
        for (int length = 0; length < whole.length; length++) {
            Files.write(archive, Arrays.copyOf(whole, length));
            var refused = assertThrows(IOException.class, () -> CourseLocation.at(archive));
            assertTrue(
                    refused.getMessage().startsWith(archive + " is not a .zip file that can be read (")
                            && !refused.getMessage().contains("null"),
                    refused.getMessage());
        }
    }

    @Test
    void an_archive_with_a_name_that_is_no_text_ends_in_a_sentence() throws IOException {
        byte[] bytes = archived(1);
        for (int at = 0; at < bytes.length - 1; at++) {
            if (bytes[at] == (byte) 0xc3 && bytes[at + 1] == (byte) 0xbc) {
                bytes[at + 1] = '-'; // no second half of an ü
            }
        }
        Path archive = Files.write(folder.resolve("name.zip"), bytes);
        var refused = assertThrows(IOException.class, () -> CourseLocation.at(archive));
        assertTrue(refused.getMessage().startsWith(archive + " is not a .zip file that can be read ("));
    }

    @Test
    void a_damaged_file_of_an_archive_is_named_and_the_others_are_read() throws IOException {
        byte[] bytes = archived(0);
        int glossary = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("lessons/glossary.yaml");
        Arrays.fill(bytes, glossary + 25, glossary + 45, (byte) 0xff);
        Path archive = Files.write(folder.resolve("damaged.zip"), bytes);
        assertEquals(
                "lessons/glossary.yaml:1:1: The file lessons/glossary.yaml is damaged in the archive.",
                onlySentence(CourseLocation.at(archive)));
    }

    @Test
    void an_archive_unfolds_to_no_more_than_a_course() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (int i = 0; i < 40; i++) {
                out.putNextEntry(new ZipEntry("lessons/" + i + ".yaml"));
                out.write(new byte[3 * 1024 * 1024]);
            }
        }
        var refused = assertThrows(IOException.class, () -> CourseLocation.at(bomb));
        assertEquals(bomb + " is larger than 64 MB; no course is.", refused.getMessage());
    }

    private static String onlySentence(CourseFiles files) {
        var problems = CourseReader.check(files).problems();
        assertEquals(1, problems.size(), problems::toString);
        return problems.get(0).headline();
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void zip(Path archive, String name, Content content) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(archive))) {
            out.putNextEntry(new ZipEntry(name));
            content.writeTo(out);
        }
    }
}
