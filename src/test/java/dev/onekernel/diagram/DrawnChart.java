package dev.onekernel.diagram;

import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.diagram.model.Flowchart.Edge;
import dev.onekernel.diagram.model.Flowchart.Node;
import dev.onekernel.diagram.model.Flowchart.Stroke;
import dev.onekernel.diagram.model.Flowchart.Subgraph;
import dev.onekernel.diagram.model.Flowchart.Tip;
import dev.onekernel.text.Line;
import dev.onekernel.text.Width;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A drawing read back as a person would: boxes by their labels, frames by their titles, edges by following lines from cell to
 * cell. It knows nothing of the layout, only the picture, and complains about whatever cannot be read, or reads otherwise than
 * the chart.
 */
final class DrawnChart {

    private static final int[][] SIDES = {{-1, 0}, {0, 1}, {1, 0}, {0, -1}}; // up, right, down, left
    private static final Pattern KEY = Pattern.compile("([\u2460-\u2473\u3251-\u325f]|\\(\\d+\\)) (.+)");
    private static final String HEADS = "▲▶▼◀";

    private record Area(int top, int left, int bottom, int right) {
        boolean covers(int row, int column) {
            return top <= row && row <= bottom && left <= column && column <= right;
        }

        boolean borders(int row, int column) {
            return covers(row, column) && (row == top || row == bottom || column == left || column == right);
        }

        boolean holds(Area other) {
            return top < other.top && left < other.left && bottom > other.bottom && right > other.right;
        }
    }

    /** One way through a cell; where two lines cross there are two. */
    private record Way(int row, int column, boolean across) {}

    private final Flowchart chart;
    private final String[][] cells;
    private final Map<String, Area> boxes = new HashMap<>();
    private final Map<String, Area> frames = new HashMap<>();
    private final Set<Integer> captions = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, Integer> read = new TreeMap<>();

    private DrawnChart(Flowchart chart, List<Line> lines) {
        this.chart = chart;
        for (Line line : lines) {
            Matcher key = KEY.matcher(line.text());
            if (key.matches()) {
                marks.put(key.group(2), key.group(1));
            }
        }
        int columns = lines.stream().mapToInt(Line::width).max().orElse(0);
        cells = new String[lines.size()][columns];
        for (int row = 0; row < lines.size(); row++) {
            int column = 0;
            String text = lines.get(row).text();
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                String character = Character.toString(text.codePointAt(i));
                cells[row][column++] = character;
                if (Width.of(character) == 2) {
                    cells[row][column++] = "";
                }
            }
            while (column < columns) {
                cells[row][column++] = " ";
            }
        }
    }

    /** What numbers stand for, from the key below the drawing. */
    private final Map<String, String> marks = new HashMap<>();

    /** What is wrong with {@code lines} as a drawing of {@code chart}; nothing if they say what it says. */
    static List<String> complaints(Flowchart chart, List<Line> lines) {
        var drawn = new DrawnChart(chart, lines);
        drawn.findBoxes();
        drawn.findFrames();
        drawn.findCaptions();
        if (drawn.complaints.isEmpty()) {
            drawn.followLines();
            drawn.compare();
        }
        return drawn.complaints;
    }

    private void findBoxes() {
        for (Node node : chart.nodes()) {
            var found = new ArrayList<Area>();
            String label = shown(node.label().get(0));
            for (int end = label.length(); end > 0 && found.isEmpty(); end--) {
                String start = label.substring(0, end); // all of it, or what a broken word starts with
                for (int[] at : places(start)) {
                    Area area = around(at[0], at[1], Width.of(start));
                    if (area != null && content(area).equals(label)) {
                        found.add(area);
                    }
                }
            }
            if (found.size() != 1) {
                complaints.add(node.id() + " stands in " + found.size() + " boxes");
            } else {
                boxes.put(node.id(), found.get(0));
            }
        }
    }

    private String shown(String label) {
        return marks.getOrDefault(label, label);
    }

    /** What stands in a box, without blanks. */
    private String content(Area area) {
        var content = new StringBuilder();
        for (int row = area.top() + 1; row < area.bottom(); row++) {
            for (int column = area.left() + 1; column < area.right(); column++) {
                content.append(cells[row][column].strip());
            }
        }
        return content.toString();
    }

    /** The box around a label, or around its first line. */
    private Area around(int row, int column, int width) {
        int left = column - 1;
        while (left >= 0 && cells[row][left].equals(" ")) {
            left--;
        }
        int right = column + width;
        while (right < cells[row].length && cells[row][right].equals(" ")) {
            right++;
        }
        if (left < 0 || right == cells[row].length) {
            return null;
        }
        int top = row;
        while (top >= 0 && isInside(top, left, right, top == row)) {
            top--;
        }
        int bottom = row;
        while (bottom < cells.length && isInside(bottom, left, right, bottom == row)) {
            bottom++;
        }
        if (top < 0 || bottom == cells.length || !isRule(top, left, right) || !isRule(bottom, left, right)) {
            return null;
        }
        return new Area(top, left, bottom, right);
    }

    private boolean isInside(int row, int left, int right, boolean labelled) {
        for (int column = left + 1; column < right && !labelled; column++) {
            if (arms(row, column) != 0) {
                return false;
            }
        }
        return isSide(row, left) && isSide(row, right);
    }

    private boolean isSide(int row, int column) {
        return arm(row, column, 0) && arm(row, column, 2)
                || "()<>".contains(cells[row][column]) && !cells[row][column].isEmpty();
    }

    private boolean isRule(int row, int left, int right) {
        for (int column = left + 1; column < right; column++) {
            if (!arm(row, column, 1) || !arm(row, column, 3)) {
                return false;
            }
        }
        return true;
    }

    private void findFrames() {
        for (Subgraph subgraph : chart.subgraphs()) {
            String title = subgraph.title().get(0);
            for (int[] at : places(title)) {
                int left = at[1] - 2;
                int top = at[0] > 0 && left >= 0 && cells[at[0] - 1][left].equals("┌") ? at[0] - 1 : at[0];
                if (left < 0 || !cells[top][left].equals("┌") || !isTitled(subgraph, at)) {
                    continue;
                }
                int bottom = top + 1;
                while (bottom < cells.length - 1 && !cells[bottom][left].equals("└")) {
                    bottom++;
                }
                int right = left + 1;
                while (right < cells[bottom].length - 1 && !cells[bottom][right].equals("┘")) {
                    right++;
                }
                frames.put(subgraph.id(), new Area(top, left, bottom, right));
            }
            if (!frames.containsKey(subgraph.id())) {
                complaints.add(subgraph.id() + " has no frame");
            }
        }
        for (Subgraph subgraph : chart.subgraphs()) {
            for (Node node : chart.nodes()) {
                Area box = boxes.get(node.id());
                Area frame = frames.get(subgraph.id());
                if (box != null && frame != null && frame.holds(box) != isIn(node.parent(), subgraph.id())) {
                    complaints.add(node.id() + " stands on the wrong side of the frame " + subgraph.id());
                }
            }
        }
    }

    /** True if all lines of a title stand below one another, with nothing running through them. */
    private boolean isTitled(Subgraph subgraph, int[] at) {
        for (int i = 0; i < subgraph.title().size(); i++) {
            int row = at[0] + i;
            if (places(subgraph.title().get(i)).stream().noneMatch(place -> place[0] == row && place[1] == at[1])) {
                return false;
            }
        }
        return true;
    }

    private boolean isIn(String parent, String frame) {
        if (parent.isEmpty()) {
            return false;
        }
        String above = chart.subgraphs().stream()
                .filter(subgraph -> subgraph.id().equals(parent))
                .findFirst()
                .orElseThrow()
                .parent();
        return parent.equals(frame) || isIn(above, frame);
    }

    private void findCaptions() {
        for (Edge edge : chart.edges()) {
            if (!edge.label().isEmpty()) {
                String label = shown(edge.label().get(0));
                List<int[]> found = places(label);
                if (found.isEmpty()) {
                    complaints.add("the label " + label + " is missing");
                }
                for (int[] at : found) {
                    for (int column = at[1] - 1; column <= at[1] + Width.of(label); column++) {
                        if (column >= 0 && column < cells[at[0]].length && arms(at[0], column) == 0) {
                            captions.add(at[0] * 10_000 + column);
                        }
                    }
                }
            }
        }
    }

    /** Where a text stands whole, not as a part of a longer one. */
    private List<int[]> places(String text) {
        var places = new ArrayList<int[]>();
        int width = Width.of(text);
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column + width <= cells[row].length; column++) {
                String seen = String.join("", List.of(cells[row]).subList(column, column + width));
                if (seen.equals(text) && isEdge(row, column - 1) && isEdge(row, column + width)) {
                    places.add(new int[] {row, column});
                }
            }
        }
        return places;
    }

    private boolean isEdge(int row, int column) {
        return column < 0 || column >= cells[row].length || cells[row][column].equals(" ");
    }

    private void followLines() {
        var seen = new HashSet<Way>();
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                if (owner(row, column) == null && (arms(row, column) != 0 || isTip(row, column))) {
                    for (boolean across :
                            arms(row, column) == 15 ? new boolean[] {false, true} : new boolean[] {false}) {
                        var way = new Way(row, column, across);
                        if (!seen.contains(way)) {
                            follow(way, seen);
                        }
                    }
                }
            }
        }
    }

    /** Walks all of a connected line and notes the edges it says. */
    private void follow(Way start, Set<Way> seen) {
        var lines = new ArrayList<String>();
        var tips = new ArrayList<String>();
        var open = new ArrayDeque<Way>(List.of(start));
        seen.add(start);
        while (!open.isEmpty()) {
            Way way = open.poll();
            int tip = tipSide(way.row(), way.column());
            if (tip >= 0) {
                tips.add(owner(way.row() + SIDES[tip][0], way.column() + SIDES[tip][1]));
            }
            for (int side = 0; side < 4; side++) {
                boolean out = tip >= 0 ? side == (tip + 2) % 4 : arm(way.row(), way.column(), side);
                boolean turns = arms(way.row(), way.column()) == 15 && way.across() != (side % 2 == 1);
                if (out && !turns) {
                    step(way, side, lines, seen, open);
                }
            }
        }
        note(lines, tips);
    }

    private void step(Way way, int side, List<String> lines, Set<Way> seen, ArrayDeque<Way> open) {
        int row = way.row();
        int column = way.column();
        while (true) {
            row += SIDES[side][0];
            column += SIDES[side][1];
            if (row < 0 || row >= cells.length || column < 0 || column >= cells[row].length) {
                complaints.add("a line runs out of the picture at row " + row);
                return;
            }
            int back = (side + 2) % 4;
            String owner = owner(row, column);
            if (owner != null) {
                boolean passes = frames.containsKey(owner) && arm(row, column, side) && arm(row, column, back);
                if (passes) {
                    continue;
                }
                if (arm(row, column, back)) {
                    lines.add(owner);
                } else {
                    complaints.add("a line stops before " + owner + " at row " + row + ", column " + column);
                }
                return;
            }
            if (captions.contains(row * 10_000 + column)) {
                continue;
            }
            int tip = tipSide(row, column);
            if (tip >= 0 ? tip != side : !arm(row, column, back)) {
                complaints.add("a line ends in nothing at row " + row + ", column " + column);
                return;
            }
            var next = new Way(row, column, arms(row, column) == 15 && side % 2 == 1);
            if (seen.add(next)) {
                open.add(next);
            }
            return;
        }
    }

    private void note(List<String> lines, List<String> tips) {
        if (!lines.isEmpty() && !tips.isEmpty()) {
            lines.forEach(from -> tips.forEach(to -> count(read, from + " -> " + to)));
            return;
        }
        List<String> ends = lines.isEmpty() ? tips : lines;
        for (int i = 0; i < ends.size(); i++) {
            for (int j = i + 1; j < ends.size(); j++) {
                count(read, pair(ends.get(i), lines.isEmpty() ? " <-> " : " --- ", ends.get(j)));
            }
        }
    }

    private void compare() {
        var declared = new TreeMap<String, Integer>();
        for (Edge edge : chart.drawnEdges()) {
            if (edge.stroke() != Stroke.INVISIBLE) {
                boolean start = edge.start() != Tip.NONE;
                boolean end = edge.end() != Tip.NONE;
                count(
                        declared,
                        start != end
                                ? edge.from() + " -> " + edge.to()
                                : pair(edge.from(), start ? " <-> " : " --- ", edge.to()));
            }
        }
        if (complaints.isEmpty() && !declared.equals(read)) {
            complaints.add("declared " + declared + " but read " + read);
        }
    }

    private static void count(Map<String, Integer> counts, String edge) {
        counts.merge(edge, 1, Integer::sum);
    }

    private static String pair(String a, String between, String b) {
        return a.compareTo(b) < 0 ? a + between + b : b + between + a;
    }

    /** The node that covers a cell, or the subgraph whose border runs through it. */
    private String owner(int row, int column) {
        for (var box : boxes.entrySet()) {
            if (box.getValue().covers(row, column)) {
                return box.getKey();
            }
        }
        for (var frame : frames.entrySet()) {
            if (frame.getValue().borders(row, column)) {
                return frame.getKey();
            }
        }
        return null;
    }

    private boolean isTip(int row, int column) {
        return tipSide(row, column) >= 0;
    }

    /** The side to which a tip points; -1 for what is none. */
    private int tipSide(int row, int column) {
        String cell = cells[row][column];
        if (cell.equals("○") || cell.equals("×")) {
            for (int side = 0; side < 4; side++) {
                int r = row - SIDES[side][0];
                int c = column - SIDES[side][1];
                boolean joined = r >= 0 && c >= 0 && r < cells.length && c < cells[r].length && arm(r, c, side);
                if (joined && owner(row + SIDES[side][0], column + SIDES[side][1]) != null) {
                    return side;
                }
            }
            return -1;
        }
        return cell.isEmpty() ? -1 : HEADS.indexOf(cell);
    }

    private boolean arm(int row, int column, int side) {
        return (arms(row, column) & 1 << side) != 0;
    }

    private static final Map<String, Integer> ARMS = new HashMap<>();

    static {
        for (int c = '─'; c <= '╿'; c++) {
            String name = Character.getName(c);
            int arms = 0;
            arms |= name.contains("UP") || name.contains("VERTICAL") ? 1 : 0;
            arms |= name.contains("RIGHT") || name.contains("HORIZONTAL") ? 2 : 0;
            arms |= name.contains("DOWN") || name.contains("VERTICAL") ? 4 : 0;
            arms |= name.contains("LEFT") || name.contains("HORIZONTAL") ? 8 : 0;
            ARMS.put(Character.toString(c), name.contains("DIAGONAL") ? 0 : arms);
        }
    }

    private int arms(int row, int column) {
        return ARMS.getOrDefault(cells[row][column], 0);
    }
}
