package dev.onekernel.diagram.sequence;

import dev.onekernel.diagram.model.SequenceChart.Group;
import dev.onekernel.diagram.model.SequenceChart.Participant;
import dev.onekernel.diagram.model.SequenceEvent;
import dev.onekernel.diagram.model.SequenceEvent.Creation;
import dev.onekernel.diagram.sequence.SequencePicture.Cells;
import dev.onekernel.diagram.sequence.SequencePicture.GroupBox;
import dev.onekernel.diagram.sequence.SequencePicture.Head;
import dev.onekernel.diagram.sequence.SequencePicture.LifelineEnd;
import dev.onekernel.diagram.sequence.SequencePicture.LifelineSegment;
import dev.onekernel.diagram.sequence.SequencePicture.PlacedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Places the heads of participants and their groups, and follows every lifeline from its head to its end. */
final class HeadPlacement {

    private final LifelinePlacement lifelines;
    private final int tallest;
    /** The row where each lifeline starts; -1 before its participant is created. */
    private final int[] starts;
    /** The row where each lifeline ends before the drawing does; -1 if it does not. */
    private final int[] stops;

    private final int[] depths;
    private final int[] activeFrom;
    /** The heads that stand where their participant is created. */
    private final Set<Integer> low = new HashSet<>();

    final List<Head> heads = new ArrayList<>();
    final List<GroupBox> groups = new ArrayList<>();
    final List<LifelineSegment> activations = new ArrayList<>();
    final List<LifelineEnd> ends = new ArrayList<>();

    HeadPlacement(LifelinePlacement lifelines) {
        this.lifelines = lifelines;
        int count = lifelines.columns().length;
        starts = new int[count];
        stops = new int[count];
        depths = new int[count];
        activeFrom = new int[count];
        int most = 0;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, height(i));
            starts[i] = -1;
            stops[i] = -1;
        }
        tallest = most;
        for (SequenceEvent event : lifelines.chart.events()) {
            if (event instanceof Creation creation) {
                low.add(lifelines.index(creation.participant()));
            }
        }
    }

    /** The rows of a head. */
    int height(int participant) {
        return lifelines.name(participant).height() + 2;
    }

    /** Places the heads above; the answer is the first row below them. */
    int placeHeads() {
        int top = 0;
        for (Group group : lifelines.chart.groups()) {
            top = Math.max(top, title(group).height());
        }
        boolean grouped = !lifelines.chart.groups().isEmpty();
        top = grouped ? Math.max(1, top) : 0;
        for (int i = 0; i < starts.length; i++) {
            if (!low.contains(i)) {
                head(i, top, tallest);
                starts[i] = top + tallest - 1;
            }
        }
        int bottom = top + tallest;
        for (Group group : lifelines.chart.groups()) {
            groups.add(box(group, bottom));
        }
        return grouped ? bottom + 1 : bottom;
    }

    /** Places the heads of those who are left once more, from row {@code top} on. */
    int repeatHeads(int top) {
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] >= 0 && stops[i] < 0) {
                head(i, top, tallest);
            }
        }
        return top + tallest;
    }

    void create(int participant, int top) {
        head(participant, top, height(participant));
        starts[participant] = top + height(participant) - 1;
    }

    void destroy(int participant, int row) {
        if (stops[participant] >= 0) {
            return;
        }
        while (depths[participant] > 0) {
            deactivate(participant, row);
        }
        stops[participant] = row;
        ends.add(new LifelineEnd(row, lifelines.columns()[participant]));
    }

    void activate(int participant, int row) {
        if (depths[participant]++ == 0) {
            activeFrom[participant] = row;
        }
    }

    void deactivate(int participant, int row) {
        if (depths[participant] > 0 && --depths[participant] == 0 && row > activeFrom[participant]) {
            int column = lifelines.columns()[participant];
            activations.add(new LifelineSegment(column, activeFrom[participant], row, true));
        }
    }

    /** Every lifeline down to its end, which is {@code bottom} unless it was destroyed; then what is active on them. */
    List<LifelineSegment> segments(int bottom) {
        var segments = new ArrayList<LifelineSegment>();
        for (int i = 0; i < starts.length; i++) {
            int end = stops[i] < 0 ? bottom : stops[i];
            while (depths[i] > 0) {
                deactivate(i, end);
            }
            if (starts[i] >= 0 && end > starts[i]) {
                segments.add(new LifelineSegment(lifelines.columns()[i], starts[i], end, false));
            }
        }
        segments.addAll(activations);
        return segments;
    }

    private void head(int index, int top, int height) {
        Participant participant = lifelines.chart.participants().get(index);
        int column = lifelines.columns()[index];
        var cells = new Cells(
                top, column - lifelines.headLeft(index), top + height - 1, column + lifelines.headRight(index));
        heads.add(new Head(cells, participant.role(), lifelines.name(index).lines()));
    }

    private TextBlock title(Group group) {
        return lifelines.wrap(group.title(), width(group) - 5);
    }

    private int width(Group group) {
        Cells cells = box(group, 0, List.of());
        return cells.width();
    }

    private GroupBox box(Group group, int bottom) {
        TextBlock title = title(group);
        Cells cells = box(group, bottom, title.lines());
        return new GroupBox(cells, new PlacedText(cells.top(), cells.left() + 2, title.lines()));
    }

    private Cells box(Group group, int bottom, List<String> title) {
        List<String> ids = group.participants();
        int first = lifelines.index(ids.get(0));
        int last = lifelines.index(ids.get(ids.size() - 1));
        int top = bottom - tallest - Math.max(1, title.size());
        int left = lifelines.columns()[first] - lifelines.groupLeft(first);
        int right = lifelines.columns()[last] + lifelines.groupRight(last);
        return new Cells(top, left, bottom, right);
    }
}
