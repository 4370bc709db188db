package dev.onekernel.tutor;

import dev.onekernel.evidence.Evidence;
import dev.onekernel.evidence.Host;
import dev.onekernel.evidence.NamedHosts;
import dev.onekernel.text.Suggestion;
import dev.onekernel.view.EvidenceView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the word {@code here} shows: the learner's machine, an item of its evidence, or a recorded machine beside it. */
record HereWord(Machine machine) {

    private static final String ELSEWHERE =
            "This program does not run on the machine in front of you. To see what yours is, run onekernel here on it.";

    /** @param argument nothing, the name of a recorded machine, or the key of an item */
    Content answer(String argument) {
        String name = argument.toLowerCase(Locale.ROOT).replace(' ', '-');
        Optional<Host> recorded = NamedHosts.find(name);
        if (recorded.isPresent()) {
            return (screen, display) -> machine.evidence()
                    .ifPresentOrElse(
                            own -> EvidenceView.compare(
                                    screen,
                                    "Your machine",
                                    own,
                                    NamedHosts.title(name),
                                    Evidence.of(recorded.get()),
                                    List.of()),
                            () -> EvidenceView.draw(
                                    screen.text(ELSEWHERE).blank(),
                                    "A recorded machine: " + NamedHosts.description(name),
                                    Evidence.of(recorded.get()),
                                    List.of()));
        }
        if (!name.isEmpty() && !Evidence.keys().contains(name)) {
            return Content.of(unknown(name));
        }
        List<String> keys = name.isEmpty() ? List.of() : List.of(name);
        return (screen, display) -> machine.evidence()
                .ifPresentOrElse(
                        own -> EvidenceView.draw(screen, "This machine", own, keys), () -> screen.text(ELSEWHERE));
    }

    private static String unknown(String name) {
        var known = new ArrayList<>(NamedHosts.names());
        known.addAll(Evidence.keys());
        String near = Suggestion.to(name, known)
                .map(meant -> " Did you mean here " + meant + "?")
                .orElse("");
        return "No recorded machine and no evidence has the name " + name + "." + near + " Machines: "
                + String.join(", ", NamedHosts.names()) + ".";
    }
}
