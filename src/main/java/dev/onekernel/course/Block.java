package dev.onekernel.course;

import dev.onekernel.diagram.model.Chart;
import dev.onekernel.text.Line;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A piece of a text, as Markdown knows them. */
public sealed interface Block {

    /** The prose of the block itself, not yet wrapped, without that of its inner blocks; code and charts have none. */
    default List<Line> prose() {
        return List.of();
    }

    /** The blocks directly inside this one, in reading order. */
    default List<Block> inner() {
        return List.of();
    }

    /** The block with all its lines changed; what is drawn stays as it is. */
    default Block withLines(UnaryOperator<Line> change) {
        return this;
    }

    /** Prose, not yet wrapped. */
    record Paragraph(Line text) implements Block {
        @Override
        public List<Line> prose() {
            return List.of(text);
        }

        @Override
        public Block withLines(UnaryOperator<Line> change) {
            return new Paragraph(change.apply(text));
        }
    }

    record Heading(Line text) implements Block {
        @Override
        public List<Line> prose() {
            return List.of(text);
        }

        @Override
        public Block withLines(UnaryOperator<Line> change) {
            return new Heading(change.apply(text));
        }
    }

    /**
     * A list.
     *
     * @param first the first number of an ordered list; 0 when the items are not ordered
     */
    record Listing(int first, List<List<Block>> items) implements Block {
        public Listing {
            items = items.stream().map(List::copyOf).toList();
        }

        @Override
        public List<Block> inner() {
            return items.stream().flatMap(List::stream).toList();
        }

        @Override
        public Block withLines(UnaryOperator<Line> change) {
            return new Listing(
                    first,
                    items.stream()
                            .map(item -> item.stream()
                                    .map(block -> block.withLines(change))
                                    .toList())
                            .toList());
        }
    }

    /** Text whose lines are shown as they are. */
    record Code(List<String> lines) implements Block {
        public Code {
            lines = List.copyOf(lines);
        }

        @Override
        public Block withLines(UnaryOperator<Line> change) {
            return new Code(lines.stream()
                    .map(line -> change.apply(Line.of(line)).text())
                    .toList());
        }
    }

    /** A comparison; every row has as many cells as the head. */
    record Table(List<Line> head, List<List<Line>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public List<Line> prose() {
            return Stream.concat(head.stream(), rows.stream().flatMap(List::stream))
                    .toList();
        }

        @Override
        public Block withLines(UnaryOperator<Line> change) {
            return new Table(
                    head.stream().map(change).toList(),
                    rows.stream().map(row -> row.stream().map(change).toList()).toList());
        }
    }

    record Figure(Chart chart) implements Block {}

    /**
     * Rows of characters that are drawn.
     *
     * @param description the same in words, for those who do not see them
     */
    record Drawing(List<String> rows, String description) implements Block {
        public Drawing {
            rows = List.copyOf(rows);
        }
    }

    /**
     * What the learner's own machine shows of itself, beside recorded ones.
     *
     * @param items the keys of the evidence to show, one for each row
     * @param hosts the names of the recorded machines, one for each column
     */
    record Here(List<String> items, List<String> hosts) implements Block {
        public Here {
            items = List.copyOf(items);
            hosts = List.copyOf(hosts);
        }
    }

    /** Something said to the side: a caveat, an anecdote, a warning. */
    record Aside(List<Block> blocks) implements Block {
        public Aside {
            blocks = List.copyOf(blocks);
        }

        @Override
        public List<Block> inner() {
            return blocks;
        }

        @Override
        public Block withLines(UnaryOperator<Line> change) {
            return new Aside(
                    blocks.stream().map(block -> block.withLines(change)).toList());
        }
    }
}
