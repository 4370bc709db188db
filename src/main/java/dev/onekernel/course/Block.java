package dev.onekernel.course;

import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.text.Line;
import java.util.List;

/** A piece of a text, as Markdown knows them. */
public sealed interface Block {

    /** Prose, not yet wrapped. */
    record Paragraph(Line text) implements Block {}

    record Heading(Line text) implements Block {}

    /**
     * A list.
     *
     * @param first the first number of an ordered list; 0 when the items are not ordered
     */
    record Listing(int first, List<List<Block>> items) implements Block {
        public Listing {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** Text whose lines are shown as they are. */
    record Code(List<String> lines) implements Block {
        public Code {
            lines = List.copyOf(lines);
        }
    }

    /** A comparison; every row has as many cells as the head. */
    record Table(List<Line> head, List<List<Line>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    record Chart(Flowchart flowchart) implements Block {}

    /** Something said to the side: a caveat, an anecdote, a warning. */
    record Aside(List<Block> blocks) implements Block {
        public Aside {
            blocks = List.copyOf(blocks);
        }
    }
}
