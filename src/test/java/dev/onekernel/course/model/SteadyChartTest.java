package dev.onekernel.course.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.diagram.layout.Layout;
import dev.onekernel.diagram.layout.LayoutOptions;
import dev.onekernel.diagram.layout.LayoutOptions.Gaps;
import dev.onekernel.diagram.layout.LayoutOptions.Parts;
import dev.onekernel.diagram.layout.Picture;
import dev.onekernel.diagram.model.Flowchart.Direction;
import dev.onekernel.text.LabelWrap.LongWords;
import dev.onekernel.text.Line;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A learner who turns a switch sees what it changes only if everything else stays where it is. */
class SteadyChartTest {

    private static final int MODELS = 120;
    private static final LayoutOptions OPTIONS =
            new LayoutOptions(28, 28, Gaps.WIDE, LongWords.WHOLE, Set.of(), Parts.BESIDE, 2000, 2000, 0, 0);

    @Test
    void turning_a_switch_moves_no_box_and_no_label() {
        int closed = 0;
        for (long seed = 0; seed < MODELS; seed++) {
            for (Direction direction : List.of(Direction.DOWN, Direction.RIGHT)) {
                ReachModel model = flowing(RandomReach.of(seed, 2 + (int) (seed % 9)), direction);
                var lines = new HashSet<List<Picture.LineSegment>>();
                for (Setting setting : ShortestSolution.all(model)) {
                    Picture before = picture(model.unsolved(off(model, setting)));
                    Picture after = picture(model.solved(setting));
                    String where = "seed " + seed + ", " + direction + ": " + setting;
                    assertEquals(areas(before), areas(after), where);
                    assertEquals(before.captions(), after.captions(), where);
                    lines.add(after.lines());
                }
                closed += lines.size() > 1 ? 1 : 0;
            }
        }
        assertTrue(closed > MODELS / 2, "only " + closed + " charts looked different at all");
    }

    /** The same start and threat, with all switches off. */
    private static Setting off(ReachModel model, Setting setting) {
        Setting off = setting;
        for (int control = 0; control < model.switches().size(); control++) {
            off = off.with(control, 0);
        }
        return off;
    }

    private static Map<String, Picture.Area> areas(Picture picture) {
        var areas = new LinkedHashMap<String, Picture.Area>();
        picture.boxes().forEach(box -> areas.put(box.id(), box.area()));
        return areas;
    }

    private static Picture picture(Exhibit exhibit) {
        return Layout.layOut(((Exhibit.ChartExhibit) exhibit).chart(), OPTIONS).orElseThrow();
    }

    /** The same model in a direction, with walls whose edges are called the same while they are open. */
    private static ReachModel flowing(ReachModel model, Direction direction) {
        var walls = new LinkedHashMap<String, Wall>();
        model.walls()
                .forEach((name, wall) -> walls.put(name, new Wall(name, "", wall.closedBy(), Line.EMPTY, List.of())));
        var joined = new HashSet<Set<String>>(); // of two doors with one lock between the same rooms, one is enough
        var edges = model.chart().edges().stream()
                .filter(edge ->
                        joined.add(Set.of(edge.from(), edge.to() + (edge.from().equals(edge.to()) ? " again" : ""))))
                .toList();
        return new ReachModel(
                model.chart().with(model.chart().nodes(), edges).turned(direction),
                walls,
                model.switches(),
                model.starts(),
                model.threats(),
                model.counted(),
                model.unit());
    }
}
