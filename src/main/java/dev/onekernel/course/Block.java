package dev.onekernel.course;

import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.text.Line;
import java.util.List;
import java.util.stream.Stream;

/** A piece of a text, as Markdown knows them. */
public sealed interface Block {

    /** The prose of the block itself, not yet wrapped, without that of its inner blocks; code and charts have none. */
    List<Line> prose();

    /** The blocks directly inside this one, in reading order. */
    List<Block> inner();

    /** Prose, not yet wrapped. */
    record Paragraph(Line text) implements Block {
        @Override
        public List<Line> prose() {
            return List.of(text);
        }

        @Override
        public List<Block> inner() {
            return List.of();
        }
    }

    record Heading(Line text) implements Block {
        @Override
        public List<Line> prose() {
            return List.of(text);
        }

        @Override
        public List<Block> inner() {
            return List.of();
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
        public List<Line> prose() {
            return List.of();
        }

        @Override
        public List<Block> inner() {
            return items.stream().flatMap(List::stream).toList();
        }
    }

    /** Text whose lines are shown as they are. */
    record Code(List<String> lines) implements Block {
        public Code {
            lines = List.copyOf(lines);
        }

        @Override
        public List<Line> prose() {
            return List.of();
        }

        @Override
        public List<Block> inner() {
            return List.of();
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
        public List<Block> inner() {
            return List.of();
        }
    }

    record Chart(Flowchart flowchart) implements Block {
        @Override
        public List<Line> prose() {
            return List.of();
        }

        @Override
        public List<Block> inner() {
            return List.of();
        }
    }

    /** Something said to the side: a caveat, an anecdote, a warning. */
    record Aside(List<Block> blocks) implements Block {
        public Aside {
            blocks = List.copyOf(blocks);
        }

        @Override
        public List<Line> prose() {
            return List.of();
        }

        @Override
        public List<Block> inner() {
            return blocks;
        }
    }
}
