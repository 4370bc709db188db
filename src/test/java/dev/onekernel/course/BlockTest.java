package dev.onekernel.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onekernel.diagram.mermaid.FlowchartParser;
import dev.onekernel.text.Line;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is looked for in a text is found in every kind of block. */
class BlockTest {

    private static Block.Paragraph paragraph(String text) {
        return new Block.Paragraph(Line.of(text));
    }

    /** A block of every kind, and the prose in it, from top to bottom. */
    private static final Map<Block, List<String>> BLOCKS = Map.of(
            paragraph("one"),
            List.of("one"),
            new Block.Heading(Line.of("two")),
            List.of("two"),
            new Block.Listing(
                    0,
                    List.of(
                            List.of(paragraph("three"), new Block.Listing(1, List.of(List.of(paragraph("four"))))),
                            List.of(paragraph("five")))),
            List.of("three", "four", "five"),
            new Block.Code(List.of("no prose")),
            List.of(),
            new Block.Table(List.of(Line.of("six")), List.of(List.of(Line.of("seven")))),
            List.of("six", "seven"),
            new Block.Figure(FlowchartParser.parse("flowchart TB\n A[no prose]").chart()),
            List.of(),
            new Block.Here(List.of("kernel"), List.of("docker")),
            List.of(),
            new Block.Aside(List.of(paragraph("eight"), new Block.Code(List.of("no prose")))),
            List.of("eight"),
            new Block.Drawing(List.of("no prose"), "No prose."),
            List.of());

    private static Stream<String> proseOf(Block block) {
        return Stream.concat(
                block.prose().stream().map(Line::text), block.inner().stream().flatMap(BlockTest::proseOf));
    }

    @Test
    void the_prose_of_every_kind_of_block_is_found_in_reading_order() {
        BLOCKS.forEach((block, prose) -> assertEquals(prose, proseOf(block).toList(), block::toString));
    }

    @Test
    void no_kind_of_block_is_missing_here() {
        assertEquals(
                Set.of(Block.class.getPermittedSubclasses()),
                BLOCKS.keySet().stream().map(Object::getClass).collect(Collectors.toSet()));
    }
}
