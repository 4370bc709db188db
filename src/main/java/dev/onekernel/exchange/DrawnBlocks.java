package dev.onekernel.exchange;

import dev.onekernel.course.Block;
import dev.onekernel.course.QuestionHeader;
import java.util.List;
import java.util.stream.Stream;

/** What a terminal draws, and what other tools show as preformatted text. */
final class DrawnBlocks {

    private DrawnBlocks() {}

    /** Notes what becomes preformatted text. */
    static void note(QuestionHeader header, Losses losses) {
        if (any(Stream.concat(header.prompt().stream(), header.explanation().stream())
                .toList())) {
            losses.add("Charts and tables of evidence become preformatted text.", header.id());
        }
    }

    private static boolean any(List<Block> blocks) {
        return blocks.stream()
                .anyMatch(block -> block instanceof Block.Figure
                        || block instanceof Block.Drawing
                        || block instanceof Block.Here
                        || any(block.inner()));
    }
}
