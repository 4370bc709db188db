package dev.onekernel.evidence;

import java.util.List;
import java.util.Locale;

/**
 * The answer to one of the two questions, whether this is a container and whether this is a virtual machine.
 *
 * @param summary the answer in a sentence
 * @param because the evidence that carries it, each a sentence
 */
public record EvidenceVerdict(Ruling ruling, Confidence confidence, String summary, List<String> because) {

    /** What can be answered. */
    public enum Ruling {
        YES,
        /** Isolated in part: a namespace made by hand, or a service in a sandbox, which is not called a container. */
        PARTLY,
        NO,
        UNKNOWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public EvidenceVerdict {
        because = List.copyOf(because);
    }
}
