package dev.onekernel.diagram.mermaid;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the messages, and numbers them from {@code autonumber} on. */
final class AutoNumber {

    private static final Pattern NUMBERING = Pattern.compile(
            "(?i)(off)|(\\d{1,9}(?:\\.\\d{1,2})?|\\.\\d{1,2})?(?:[ \\t]+(\\d{1,9}(?:\\.\\d{1,2})?|\\.\\d{1,2}))?");

    private BigDecimal number = BigDecimal.ONE;
    private BigDecimal step = BigDecimal.ONE;
    private boolean shown;

    /** Reads what stands behind {@code autonumber}: nothing, {@code off}, or a first number and a step; false for anything else. */
    boolean read(String written) {
        Matcher numbering = NUMBERING.matcher(written);
        if (!numbering.matches()) {
            return false;
        }
        shown = numbering.group(1) == null;
        number = numberOr(number, numbering.group(2));
        step = numberOr(step, numbering.group(3));
        return true;
    }

    /** The number that is written; 0 and nothing change nothing, as in Mermaid. */
    private static BigDecimal numberOr(BigDecimal otherwise, String written) {
        BigDecimal read = written == null ? BigDecimal.ZERO : new BigDecimal(written);
        return read.signum() == 0 ? otherwise : read;
    }

    /** The number of the next message as it is shown; empty if numbers are not shown. */
    String next() {
        String text = shown ? number.stripTrailingZeros().toPlainString() : "";
        number = number.add(step); // unseen messages count, too
        return text;
    }
}
