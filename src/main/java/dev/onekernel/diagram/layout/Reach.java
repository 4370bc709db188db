package dev.onekernel.diagram.layout;

import dev.onekernel.diagram.layout.Cell.Kind;
import java.util.List;

/** The least room a ranked level can take, known long before it is placed: what cannot fit need not be laid out. */
final class Reach {

    private Reach() {}

    /** Cells across the flow, without any gap that could be spared. */
    static int across(Level level, Flow flow) {
        int reach = 0;
        for (List<Cell> layer : level.layers) {
            int sum = 0;
            for (Cell cell : layer) {
                sum += (cell.inner == null ? cell.across : across(cell.inner, flow)) + cell.lead + cell.margin;
                sum += flow.isHorizontal() ? 0 : 1;
            }
            reach = Math.max(reach, sum - (flow.isHorizontal() ? 0 : 1));
        }
        return reach + (level.id.isEmpty() ? 0 : 2 * flow.paddingAcross());
    }

    /** Cells along the flow. */
    static int along(Level level, Flow flow) {
        int reach = 0;
        for (List<Cell> layer : level.layers) {
            int most = 0;
            for (Cell cell : layer) {
                if (cell.kind != Kind.GATE) {
                    most = Math.max(most, cell.inner == null ? cell.along : along(cell.inner, flow));
                }
            }
            reach += most + (flow.isHorizontal() ? 1 : 0);
        }
        return reach - (flow.isHorizontal() ? 1 : 0) + (level.id.isEmpty() ? 0 : 2);
    }

    /** Columns of the screen. */
    static int columns(Level level, Flow flow) {
        return flow.isHorizontal() ? along(level, flow) : across(level, flow);
    }
}
