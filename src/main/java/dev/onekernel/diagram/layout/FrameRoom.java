package dev.onekernel.diagram.layout;

/** The room across the flow that frames need for their borders and titles, whatever they hold. */
record FrameRoom(Orientation orientation) {

    /** An empty frame has a row inside, too: two borders alone look like a line. */
    static final int FEWEST_ROWS = 3;

    /** From the low border to the first node of a layer. */
    int inset(LayoutGraph inside, LayoutNode node) {
        if (!inside.isBordered()) {
            return 0;
        }
        return node.isPort() ? firstPassing(inside, node.side) : orientation.paddingAcross() + titleRows(inside);
    }

    int insetBehind(LayoutGraph inside, LayoutNode node) {
        if (node.isPort()) {
            return 1;
        }
        return inside.isBordered() ? orientation.paddingAcross() : 0;
    }

    int smallest(LayoutNode node) {
        return node.inner == null ? node.across : smallest(node.inner) + 1;
    }

    /** From one border to the other, so that there is room for the title even if nothing else is inside. */
    int smallest(LayoutGraph inside) {
        if (!inside.isBordered()) {
            return 0;
        }
        int content = MinimumExtent.across(inside, orientation) - 1;
        if (orientation.isHorizontal()) {
            return Math.max(content, Math.max(titleRows(inside) + 1, FEWEST_ROWS - 1));
        }
        return Math.max(content, inside.title.isEmpty() ? 1 : Labels.widest(inside.title) + 3);
    }

    /** In a chart that flows sideways a title in rows of its own takes room across the flow. */
    private int titleRows(LayoutGraph inside) {
        return orientation.isHorizontal() ? inside.titleRows() : 0;
    }

    /** How far from the low border the first line may pass a side, so that it does not run through the title. */
    int firstPassing(LayoutGraph inside, Side side) {
        if (orientation.isHorizontal()) {
            return inside.titleRows() + 1;
        }
        return inside.title.isEmpty() || side != orientation.upperSide() ? 1 : Labels.widest(inside.title) + 3;
    }

    /** How far from the low border the first line may end at a side: behind the title, where that stands in the border. */
    int firstPort(LayoutNode node, Side side) {
        boolean titled = !orientation.isHorizontal() && side == orientation.upperSide();
        return titled && !node.titleInBorder().isEmpty() ? Labels.widest(node.titleInBorder()) + 3 : 1;
    }
}
