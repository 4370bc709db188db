package dev.onekernel.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onekernel.course.Glossary.Term;
import dev.onekernel.text.Line;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    private final Term cache = new Term("page cache", List.of("file cache"), Line.of("Memory."), List.of());
    private final Term cgroup = new Term("cgroup", List.of("control group"), Line.of("A node."), List.of());
    private final Glossary glossary = new Glossary(List.of(cache, cgroup));

    @Test
    void a_term_is_found_however_it_is_written() {
        for (String name :
                List.of("page cache", "Page-Cache", "page_cache", " PAGE  CACHE ", "page caches", "file cache")) {
            assertEquals(Optional.of(cache), glossary.find(name), name);
        }
        assertEquals(Optional.of(cgroup), glossary.find("control groups"));
        assertEquals(Optional.empty(), glossary.find("page"));
    }

    @Test
    void near_terms_hold_what_was_typed_or_are_a_slip_away() {
        assertEquals(List.of("page cache"), glossary.near("page"));
        assertEquals(List.of("cgroup"), glossary.near("cgruop"));
        assertEquals(List.of(), glossary.near("hypervisor"));
    }

    @Test
    void a_name_is_preferred_to_another_terms_other_spelling() {
        var first = new Term("a", List.of("b"), Line.EMPTY, List.of());
        var second = new Term("b", List.of(), Line.EMPTY, List.of());
        assertEquals(Optional.of(second), new Glossary(List.of(first, second)).find("b"));
    }
}
