package dev.onekernel.handout;

import dev.onekernel.course.Block;
import dev.onekernel.course.Course;
import dev.onekernel.course.Glossary.Term;
import dev.onekernel.course.Question;
import dev.onekernel.course.Sources.Source;
import dev.onekernel.course.Step;
import dev.onekernel.handout.HandoutElement.LookupEntry;
import dev.onekernel.text.Line;
import dev.onekernel.text.Span;
import dev.onekernel.text.Style;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of the glossary and the sources that the units of a handout mention. */
final class ReferenceSections {

    private final Course course;
    private final Set<Term> terms = new LinkedHashSet<>();
    private final Set<String> sources = new LinkedHashSet<>();

    ReferenceSections(Course course) {
        this.course = course;
    }

    void read(Step step) {
        step.text().forEach(this::read);
        sources.addAll(step.sources());
    }

    void read(Question question) {
        question.header().prompt().forEach(this::read);
        sources.addAll(question.header().sources());
    }

    private void read(Block block) {
        for (Line line : block.prose()) {
            for (Span span : line.spans()) {
                if (span.style() == Style.TERM) {
                    course.glossary().find(span.text()).ifPresent(terms::add);
                }
            }
        }
        block.inner().forEach(this::read);
    }

    /** In the order of the alphabet. */
    List<LookupEntry> words() {
        return terms.stream()
                .sorted(Comparator.comparing(term -> term.name().toLowerCase(Locale.ROOT)))
                .map(term -> new LookupEntry(term.name(), term.means()))
                .toList();
    }

    /** In the order in which the course lists them. */
    List<LookupEntry> sources() {
        return course.sources().all().stream()
                .filter(source -> sources.contains(source.id()))
                .map(ReferenceSections::entry)
                .toList();
    }

    private static LookupEntry entry(Source source) {
        String url = source.location().url();
        return new LookupEntry("[" + source.id() + "]", Line.of(source.citation() + (url.isEmpty() ? "" : ". " + url)));
    }
}
