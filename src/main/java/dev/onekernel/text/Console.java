package dev.onekernel.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where a learner reads and types: a terminal, a pipe, or a test's script. */
public interface Console {

    /** What the console can show now; it may change between two calls, when a window is resized. */
    Display display();

    void show(List<Line> lines);

    /**
     * Waits for one line. A line abandoned with Ctrl-C is asked for again here and never returned.
     *
     * @return the line as typed, or empty when there will be no more (Ctrl-D, the end of a pipe)
     */
    Optional<String> ask(Prompt prompt);

    /**
     * Waits for one line, and meanwhile asks several times a second what is to be shown above the prompt.
     *
     * @param meanwhile gives what to show, usually nothing; called by one thread at a time, and never after this returns. A console
     *     that cannot show anything above a prompt does not ask
     */
    default Optional<String> ask(Prompt prompt, Supplier<Optional<Insertion>> meanwhile) {
        return ask(prompt);
    }

    /**
     * What comes above a prompt that is waiting.
     *
     * @param prompt the prompt from now on
     */
    record Insertion(List<Line> lines, Prompt prompt) {}

    /** Says something that is not part of the lesson, such as that progress cannot be saved. */
    void announce(Line notice);

    /**
     * What a prompt shows and offers.
     *
     * @param text stands before the cursor
     * @param hint what Enter or a typical input does, in a few words; shown where it disturbs nothing, or not at all
     * @param words what completion offers; a word may hold blanks ({@code term page cache}). Asked for only when somebody
     *     wants completion, since it may take the whole course to know them
     */
    record Prompt(Line text, String hint, Supplier<List<String>> words) {

        /** Columns to type in, behind a prompt that had to be broken. */
        private static final int ROOM = 4;

        /**
         * The text in lines that fit a width. The mark at its end, a span of its own, stays behind the last word.
         *
         * @param columns how wide the window is
         * @return at least one line; what is typed stands behind the last one
         */
        public List<Line> lines(int columns) {
            int last = text.spans().size() - 1;
            if (text.width() + ROOM <= columns || last < 1) {
                return List.of(text);
            }
            Line mark = new Line(text.spans().subList(last, last + 1));
            var lines =
                    new ArrayList<>(Wrap.lines(new Line(text.spans().subList(0, last)), columns - mark.width() - ROOM));
            lines.add(lines.remove(lines.size() - 1).plus(mark));
            return lines;
        }
    }
}
