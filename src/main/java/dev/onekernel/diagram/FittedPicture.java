package dev.onekernel.diagram;

import dev.onekernel.diagram.layout.Layout;
import dev.onekernel.diagram.layout.LayoutOptions;
import dev.onekernel.diagram.layout.Picture;
import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the most generous layout that fits: labels are wrapped harder, those of edges last; then the gaps are narrowed, then
 * the chart is turned, then long ranks are split, and at last words are cut.
 *
 * @param picture the layout found
 * @param notes what was done for it
 */
record FittedPicture(Picture picture, List<String> notes) {

    /** Columns after which labels of nodes and of edges are wrapped. */
    private record Wrapping(int label, int caption) {}

    private static final Wrapping LOOSE = new Wrapping(28, 28);
    private static final Wrapping FIRM = new Wrapping(14, 10);
    private static final Wrapping HARD = new Wrapping(10, 7);
    private static final List<Wrapping> WRAPPINGS =
            List.of(LOOSE, new Wrapping(20, 28), new Wrapping(14, 28), new Wrapping(20, 14), FIRM, HARD);

    /** Instead of a percentage of the width: ranks are not split. */
    private static final int WHOLE = 0;

    /** Of a chart with more nodes than this only some layouts are tried: each takes its time, and few could fit. */
    private static final int MANY = 200;

    /** @param split of the width, in percent, that a rank may take before it is split */
    private record Attempt(Wrapping wrapping, boolean narrow, boolean turned, int split, boolean cut) {

        boolean isForMany() {
            return wrapping == LOOSE || wrapping == FIRM && narrow && split == WHOLE || cut && split == 60;
        }

        List<String> notes(Direction turnedTo) {
            var notes = new ArrayList<String>();
            if (wrapping != LOOSE) {
                notes.add("Labels are wrapped after " + wrapping.label() + " columns.");
            }
            if (narrow) {
                notes.add("The gaps are narrowed.");
            }
            if (turned) {
                notes.add("The chart is turned to flow " + (turnedTo == Direction.DOWN ? "down." : "to the right."));
            }
            if (split != WHOLE) {
                notes.add("Ranks that are too wide are split.");
            }
            if (cut) {
                notes.add("Long words are cut.");
            }
            return notes;
        }
    }

    private static List<Attempt> attempts() {
        var attempts = new ArrayList<Attempt>();
        for (boolean turned : new boolean[] {false, true}) {
            WRAPPINGS.forEach(wrapping -> attempts.add(new Attempt(wrapping, false, turned, WHOLE, false)));
            attempts.add(new Attempt(FIRM, true, turned, WHOLE, false));
            attempts.add(new Attempt(HARD, true, turned, WHOLE, false));
        }
        for (int percent : new int[] {100, 85, 70, 55, 40, 25}) {
            attempts.add(new Attempt(FIRM, true, false, percent, false));
            attempts.add(new Attempt(FIRM, true, true, percent, false));
        }
        for (int percent : new int[] {WHOLE, 100, 60, 30}) {
            attempts.add(new Attempt(HARD, true, false, percent, true));
            attempts.add(new Attempt(HARD, true, true, percent, true));
        }
        return attempts;
    }

    static Optional<FittedPicture> of(Flowchart chart, int width) {
        Direction other = chart.direction().isHorizontal() ? Direction.DOWN : Direction.RIGHT;
        Flowchart turned = chart.turned(other);
        for (Attempt attempt : attempts()) {
            Flowchart seen = attempt.turned() ? turned : chart;
            boolean sideways = seen.direction().isHorizontal(); // then no rank is too wide, and none can be split
            boolean passedOver = chart.nodes().size() > MANY && !attempt.isForMany();
            if (attempt.split() != WHOLE && sideways || passedOver) {
                continue;
            }
            var spacing = new LayoutOptions(
                    attempt.wrapping().label(),
                    attempt.wrapping().caption(),
                    attempt.narrow(),
                    attempt.cut(),
                    width,
                    width * attempt.split() / 100);
            Optional<Picture> picture = Layout.of(seen, spacing);
            if (picture.isPresent()) {
                return Optional.of(new FittedPicture(picture.get(), attempt.notes(other)));
            }
        }
        return Optional.empty();
    }
}
