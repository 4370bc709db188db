package dev.onekernel.diagram.mermaid;

import java.math.BigDecimal;

/** Counts the messages, and numbers them from {@code autonumber} on. */
final class AutoNumber {

    private BigDecimal number = BigDecimal.ONE;
    private BigDecimal step = BigDecimal.ONE;
    private boolean shown;

    void show() {
        shown = true;
    }

    void hide() {
        shown = false;
    }

    /** The next message gets this number; 0 changes nothing, as in Mermaid. */
    void startAt(String written) {
        var start = new BigDecimal(written);
        number = start.signum() == 0 ? number : start;
    }

    /** The difference between two messages; 0 changes nothing, as in Mermaid. */
    void stepBy(String written) {
        var difference = new BigDecimal(written);
        step = difference.signum() == 0 ? step : difference;
    }

    /** The number of the next message as it is shown; empty if numbers are not shown. */
    String next() {
        String text = shown ? number.stripTrailingZeros().toPlainString() : "";
        number = number.add(step); // unseen messages count, too
        return text;
    }
}
