package dev.onekernel.diagram.layout;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An order of the nodes in some layers, to which these can be brought back. */
record LayerOrder(Map<LayoutNode, Integer> places) {

    /** The order in which {@code layers} are now. */
    static LayerOrder of(List<List<LayoutNode>> layers) {
        var places = new HashMap<LayoutNode, Integer>();
        layers.forEach(layer -> layer.forEach(node -> places.put(node, node.order)));
        return new LayerOrder(places);
    }

    /** Brings {@code layers} into this order. */
    void restore(List<List<LayoutNode>> layers) {
        for (List<LayoutNode> layer : layers) {
            layer.sort(Comparator.comparingInt(places::get));
            number(layer);
        }
    }

    /** Turns the order of each layer round. */
    static void mirror(List<List<LayoutNode>> layers) {
        for (List<LayoutNode> layer : layers) {
            Collections.reverse(layer);
            number(layer);
        }
    }

    /** Tells the nodes of a layer which place they have in it now. */
    static void number(List<LayoutNode> layer) {
        for (int i = 0; i < layer.size(); i++) {
            layer.get(i).order = i;
        }
    }
}
