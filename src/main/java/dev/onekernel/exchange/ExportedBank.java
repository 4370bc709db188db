package dev.onekernel.exchange;

import java.util.List;

/**
 * A bank in the format of another tool.
 *
 * @param text the file
 * @param losses what the format cannot say and which questions that concerns, a line for each kind
 */
public record ExportedBank(String text, List<String> losses) {
    public ExportedBank {
        losses = List.copyOf(losses);
    }
}
