package dev.onekernel.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.source.Problem;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {

    @TempDir
    private Path parent;

    private Path lesson;
    private Path quiz;

    @BeforeEach
    void begin() throws Exception {
        Scaffold.course(parent, "Bread");
        lesson = parent.resolve("bread/lessons/01-first-steps.yaml");
        quiz = parent.resolve("bread/quizzes/01-first-steps.yaml");
    }

    private static String text(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private static List<String> rules(Preview preview) {
        return preview.problems().stream().map(Problem::rule).toList();
    }

    private static void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(from), from);
        Files.writeString(file, text.replace(from, to));
    }

    @Test
    void pages_are_those_of_the_learner() throws IOException {
        Preview preview = Preview.of(lesson);
        assertEquals(5, preview.size());
        assertEquals(List.of(), preview.problems());
        String table = text(preview.page(1, Display.wide()));
        assertTrue(table.contains("2/5") && table.contains("What to look at") && table.contains("│ chart"), table);
        String question = text(Preview.of(quiz).page(3, new Display(80, 24, Glyphs.ASCII, false)));
        assertTrue(question.contains("4/10") && question.contains("In which order"), question);
        assertEquals(text(preview.page(4, Display.wide())), text(preview.page(99, Display.wide())), "the last page");
        assertTrue(text(preview.pages(Display.wide())).contains("5/5"));
    }

    @Test
    void a_broken_save_keeps_the_page_and_tells_the_problem() throws IOException {
        Preview good = Preview.of(lesson);
        edit(lesson, "title: A picture", "titel: A picture");
        Preview broken = good.again();

        assertEquals(List.of("unknown-key"), rules(broken));
        assertEquals(good.page(2, Display.wide()), broken.page(2, Display.wide()));
        assertTrue(text(broken.problemLines(Display.wide())).contains("Did you mean `title`?"));

        edit(lesson, "titel: A picture", "title: A drawing");
        Preview mended = broken.again();
        assertEquals(List.of(), mended.problems());
        assertTrue(text(mended.page(2, Display.wide())).contains("A drawing"));
    }

    @Test
    void a_file_that_was_never_good_has_problems_and_no_page() throws IOException {
        Files.writeString(lesson, "title: [\n");
        Preview preview = Preview.of(lesson);
        assertEquals(0, preview.size());
        assertEquals(List.of(), preview.page(0, Display.wide()));
        assertEquals(List.of("yaml"), rules(preview));
        assertEquals(List.of("unreadable-file"), rules(gone(preview)));
    }

    private Preview gone(Preview preview) throws IOException {
        Files.delete(lesson);
        return preview.again();
    }

    @Test
    void substance_is_told_too_but_not_what_other_files_owe() throws IOException {
        edit(quiz, "accept: [lint, ", "accept: [map, ");
        assertEquals(List.of("command-word"), rules(Preview.of(quiz)));
    }

    @Test
    void a_file_need_not_be_in_a_course() throws IOException {
        Path alone = parent.resolve("alone.yaml");
        Files.writeString(alone, "title: Alone\nsteps:\n  - {title: A screen, text: Some text.}\n");
        assertEquals(List.of(), Preview.of(alone).problems());
        Files.copy(quiz, alone, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(10, Preview.of(alone).size());
        assertThrows(IOException.class, () -> Preview.of(parent.resolve("nothing.yaml")));
    }

    @Test
    void saves_are_noticed_however_an_editor_saves() throws IOException {
        var filePoller = new FilePoller(lesson);
        assertFalse(filePoller.any());
        Files.writeString(lesson, Files.readString(lesson) + "# more\n");
        assertTrue(filePoller.any());
        assertFalse(filePoller.any());
        Path beside = lesson.resolveSibling("new.tmp");
        Files.writeString(beside, "title: Other\n");
        assertFalse(filePoller.any());
        Files.move(beside, lesson, StandardCopyOption.REPLACE_EXISTING);
        assertTrue(filePoller.any());
        Files.delete(lesson);
        assertTrue(filePoller.any());
    }
}
