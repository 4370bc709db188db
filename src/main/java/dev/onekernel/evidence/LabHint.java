package dev.onekernel.evidence;

import java.util.List;

/**
 * Advice for a goal of a lab.
 *
 * @param text what is missing, and what to do about it
 * @param commands lines to type in the other terminal, which the text introduces; often none
 */
public record LabHint(String text, List<String> commands) {

    public LabHint {
        commands = List.copyOf(commands);
    }

    static LabHint of(String text, String... commands) {
        return new LabHint(text, List.of(commands));
    }
}
