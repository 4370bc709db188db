package dev.onekernel.tutor;

import dev.onekernel.evidence.Evidence;
import dev.onekernel.evidence.Host;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The machine in front of which a learner sits, if this program runs on it. Nothing of it is read before a screen shows it.
 *
 * @param host the machine; empty where the learner sits elsewhere, as an attendee does who came over SSH
 */
public record Machine(Supplier<Optional<Host>> host) {

    /** There is no machine to look at. */
    public static final Machine NONE = new Machine(Optional::empty);

    /** What the machine shows now. */
    Optional<Evidence> evidence() {
        return host.get().map(Evidence::of);
    }
}
