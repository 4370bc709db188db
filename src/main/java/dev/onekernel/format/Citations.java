package dev.onekernel.format;

import dev.onekernel.course.Block;
import dev.onekernel.text.Line;
import dev.onekernel.text.Span;
import dev.onekernel.text.Style;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The sources a text rests on: those listed beside it, and those it cites in brackets. */
final class Citations {

    private final Set<String> ids = new LinkedHashSet<>();

    private Citations() {}

    static List<String> of(List<String> listed, List<Block> text) {
        var citations = new Citations();
        citations.ids.addAll(listed);
        text.forEach(citations::collect);
        return List.copyOf(citations.ids);
    }

    private void collect(Block block) {
        block.prose().forEach(this::collect);
        block.inner().forEach(this::collect);
    }

    private void collect(Line line) {
        for (Span span : line.spans()) {
            if (span.style() != Style.CODE) {
                ids.addAll(InlineReader.citedIn(span.text()));
            }
        }
    }
}
