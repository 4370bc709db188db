package dev.onekernel.evidence;

/**
 * One piece of evidence.
 *
 * @param key its name, as it is typed: {@code pid-namespace}
 * @param title its name on a screen: {@code PID namespace}
 * @param question what it answers
 * @param value what this machine shows
 * @param meaning what that means, in a sentence
 * @param confidence how far it can be trusted
 * @param fooledBy what makes it mislead, in a sentence
 */
public record EvidenceItem(
        String key,
        String title,
        String question,
        String value,
        String meaning,
        Confidence confidence,
        String fooledBy) {}
