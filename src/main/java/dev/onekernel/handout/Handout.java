package dev.onekernel.handout;

import dev.onekernel.course.Course;
import dev.onekernel.course.Edition;
import dev.onekernel.course.Unit;
import java.util.List;

/**
 * Units of a course for paper.
 *
 * @param title of the course
 * @param language a tag of BCP 47
 * @param elements what stands in it, from the top
 */
public record Handout(String title, String language, List<HandoutElement> elements, boolean mermaid) {

    private static final String PROGRAM_LANGUAGE = "en";

    public Handout {
        elements = List.copyOf(elements);
    }

    /** @param units in the order in which they are printed, at least one */
    public static Handout of(Course course, List<Unit> units, HandoutOptions options) {
        Edition edition = course.outline().edition();
        return new Handout(
                course.outline().title(),
                edition.language().isEmpty() ? PROGRAM_LANGUAGE : edition.language(),
                new HandoutAuthor(course, options).elements(units),
                options.mermaid());
    }

    /** One page of HTML that needs nothing else. */
    public String html() {
        return HandoutHtml.of(this);
    }

    /** Markdown, as GitHub and Pandoc understand it. */
    public String markdown() {
        return HandoutMarkdown.of(this);
    }
}
