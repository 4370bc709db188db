package dev.onekernel.diagram.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The outline of a node, as far as character cells can tell outlines apart. Each knows the names Mermaid gives it in {@code
 * @{ shape: name }}; outlines that no cell can show share the nearest one.
 */
public enum NodeShape {
    RECTANGLE(
            "rect",
            "proc",
            "process",
            "rectangle",
            "text",
            "card",
            "notch-rect",
            "notched-rectangle",
            "lin-rect",
            "lined-rectangle",
            "lined-process",
            "lin-proc",
            "shaded-process",
            "div-rect",
            "div-proc",
            "divided-rectangle",
            "divided-process",
            "win-pane",
            "internal-storage",
            "window-pane",
            "bow-rect",
            "stored-data",
            "bow-tie-rectangle",
            "tag-rect",
            "tagged-rectangle",
            "tag-proc",
            "tagged-process",
            "icon",
            "image",
            "square"),
    ROUNDED("rounded", "event", "round", "delay", "half-rounded-rectangle", "cloud", "bang"),
    STADIUM("stadium", "pill", "terminal", "ellipse"),
    SUBROUTINE(
            "fr-rect",
            "subprocess",
            "subproc",
            "framed-rectangle",
            "subroutine",
            "st-rect",
            "procs",
            "processes",
            "stacked-rectangle"),
    CYLINDER(
            "cyl",
            "db",
            "database",
            "cylinder",
            "datastore",
            "data-store",
            "h-cyl",
            "das",
            "horizontal-cylinder",
            "lin-cyl",
            "disk",
            "lined-cylinder"),
    CIRCLE(
            "circle",
            "circ",
            "sm-circ",
            "start",
            "small-circle",
            "f-circ",
            "junction",
            "filled-circle",
            "cross-circ",
            "summary",
            "crossed-circle"),
    DOUBLE_CIRCLE("dbl-circ", "double-circle", "doublecircle", "fr-circ", "stop", "framed-circle"),
    FLAG("odd", "flag", "paper-tape", "rect-left-inv-arrow"),
    DIAMOND("diam", "decision", "diamond", "question", "hourglass", "collate"),
    HEXAGON(
            "hex",
            "hexagon",
            "prepare",
            "curv-trap",
            "display",
            "curved-trapezoid",
            "notch-pent",
            "loop-limit",
            "notched-pentagon"),
    LEAN_RIGHT("lean-r", "lean-right", "in-out", "lean_right"),
    LEAN_LEFT("lean-l", "lean-left", "out-in", "lean_left"),
    TRAPEZOID("trap-b", "trapezoid", "priority", "trapezoid-bottom", "tri", "triangle", "extract"),
    INVERSE_TRAPEZOID(
            "trap-t",
            "manual",
            "inv-trapezoid",
            "inv_trapezoid",
            "trapezoid-top",
            "flip-tri",
            "flipped-triangle",
            "manual-file",
            "sl-rect",
            "manual-input",
            "sloped-rectangle"),
    DOCUMENT(
            "doc",
            "document",
            "docs",
            "documents",
            "st-doc",
            "stacked-document",
            "lin-doc",
            "lined-document",
            "tag-doc",
            "tagged-document"),
    BAR("fork", "join"),
    BRACE("brace", "comment", "brace-l", "brace-r", "braces", "bolt", "com-link", "lightning-bolt");

    private static final Map<String, NodeShape> BY_NAME = new HashMap<>();

    static {
        for (NodeShape shape : values()) {
            shape.names.forEach(name -> BY_NAME.put(name, shape));
        }
    }

    private final List<String> names;

    NodeShape(String... names) {
        this.names = List.of(names);
    }

    /** The shape Mermaid calls {@code name}, by its short name or one of its aliases. */
    public static Optional<NodeShape> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }
}
