package dev.onekernel.exchange;

import dev.onekernel.course.Block;
import dev.onekernel.course.QuestionHeader;
import dev.onekernel.text.Style;
import java.util.List;
import java.util.stream.Stream;

/** What only a terminal of ours shows: drawings, which become preformatted text, and links to the glossary. */
final class DrawnBlocks {

    private DrawnBlocks() {}

    /** Notes what becomes preformatted text or plain words. */
    static void note(QuestionHeader header, Losses losses) {
        if (any(Stream.concat(header.prompt().stream(), header.explanation().stream())
                .toList())) {
            losses.add("Charts and tables of evidence become preformatted text.", header.id());
        }
        if (hasTerms(header.prompt()) || hasTerms(header.explanation())) {
            losses.add("Links to the glossary become plain words.", header.id());
        }
    }

    private static boolean hasTerms(List<Block> blocks) {
        return blocks.stream()
                .anyMatch(block -> block.prose().stream()
                                .flatMap(line -> line.spans().stream())
                                .anyMatch(span -> span.style() == Style.TERM)
                        || hasTerms(block.inner()));
    }

    private static boolean any(List<Block> blocks) {
        return blocks.stream()
                .anyMatch(block -> block instanceof Block.Figure
                        || block instanceof Block.Drawing
                        || block instanceof Block.Here
                        || any(block.inner()));
    }
}
