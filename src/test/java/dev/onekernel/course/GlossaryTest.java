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
    void aTermIsFoundHoweverItIsWritten() {
        for (String name :
                List.of("page cache", "Page-Cache", "page_cache", " PAGE  CACHE ", "page caches", "file cache")) {
            assertEquals(Optional.of(cache), glossary.find(name), name);
        }
        assertEquals(Optional.of(cgroup), glossary.find("control groups"));
        assertEquals(Optional.empty(), glossary.find("page"));
    }

    @Test
    void nearTermsHoldWhatWasTypedOrAreASlipAway() {
        assertEquals(List.of("page cache"), glossary.near("page"));
        assertEquals(List.of("cgroup"), glossary.near("cgruop"));
        assertEquals(List.of(), glossary.near("hypervisor"));
    }

    @Test
    void aNameIsPreferredToAnotherTermsOtherSpelling() {
        var first = new Term("a", List.of("b"), Line.EMPTY, List.of());
        var second = new Term("b", List.of(), Line.EMPTY, List.of());
        assertEquals(Optional.of(second), new Glossary(List.of(first, second)).find("b"));
    }
}
