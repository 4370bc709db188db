package dev.onekernel.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private static Outline outline(String... names) {
        return new Outline(
                "Course", "", 70, Stream.of(names).map(OutlineTest::entry).toList());
    }

    private static OutlineEntry entry(String name) {
        UnitKind kind = name.startsWith("lessons/") ? UnitKind.LESSON : UnitKind.QUIZ;
        return new OutlineEntry(kind, name, name, "", 0, 0, List.of(), List.of());
    }

    private static List<Integer> numbers(Outline outline) {
        return outline.entries().stream().map(outline::number).toList();
    }

    @Test
    void a_unit_has_the_number_that_its_file_begins_with() {
        assertEquals(
                List.of(0, 0, 1, 1, 5),
                numbers(outline("lessons/00-a", "quizzes/00-a", "lessons/01-b", "quizzes/01-b", "lessons/05-c")));
    }

    @Test
    void a_unit_without_a_number_counts_on_from_the_one_before_it() {
        assertEquals(List.of(1, 2), numbers(outline("lessons/first", "lessons/second")));
        assertEquals(List.of(10, 11), numbers(outline("quizzes/10-last", "quizzes/capstone")));
    }

    @Test
    void where_two_units_would_have_the_same_number_their_places_count() {
        assertEquals(List.of(1, 2, 3), numbers(outline("lessons/03-a", "lessons/03-b", "lessons/x")));
    }

    @Test
    void a_number_belongs_to_a_kind_of_unit() {
        Outline outline = outline("lessons/00-a", "lessons/01-b", "quizzes/01-c");
        assertEquals(
                Optional.of("quizzes/01-c"), outline.numbered(UnitKind.QUIZ, 1).map(OutlineEntry::name));
        assertEquals(
                Optional.of("lessons/00-a"),
                outline.numbered(UnitKind.LESSON, 0).map(OutlineEntry::name));
        assertEquals(Optional.empty(), outline.numbered(UnitKind.LESSON, 2));
    }
}
