package dev.onekernel.format;

import dev.onekernel.course.Block;
import dev.onekernel.evidence.Evidence;
import dev.onekernel.evidence.NamedHosts;
import dev.onekernel.source.YamlNode.Scalar;
import dev.onekernel.text.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;

/**
 * A fenced block with the word {@code here}: on its lines {@code show:} and {@code with:}, the evidence to show and the recorded machines to
 * put beside the learner's own.
 */
final class HereReader {

    private final CourseFile file;
    private final ChartReader places;

    HereReader(CourseFile file, Scalar scalar) {
        this.file = file;
        this.places = new ChartReader(file, scalar);
    }

    /** The block; empty when it has faults, which are then among the file's problems. */
    Optional<Block> block(FencedCodeBlock code) {
        var items = new ArrayList<String>();
        var hosts = new ArrayList<String>();
        boolean whole = true;
        List<String> lines = code.getLiteral().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String key = line.substring(0, Math.max(0, line.indexOf(':'))).strip();
            String values = line.substring(line.indexOf(':') + 1);
            if (key.equals("show")) {
                whole &= take(values, Evidence.keys(), "evidence", items, code, i + 1);
            } else if (key.equals("with")) {
                whole &= take(values, NamedHosts.names(), "recorded machine", hosts, code, i + 1);
            } else if (!line.isBlank()) {
                fault(code, i + 1, "A block of evidence has lines that begin with `show:` and `with:`.", "");
                whole = false;
            }
        }
        if (whole && items.isEmpty()) {
            fault(
                    code,
                    1,
                    "This block of evidence does not say what to show.",
                    "Write, for example, `show: pid-namespace`.");
            whole = false;
        }
        return whole ? Optional.of(new Block.Here(items, hosts)) : Optional.empty();
    }

    private boolean take(
            String values, Collection<String> known, String what, List<String> taken, FencedCodeBlock code, int line) {
        boolean whole = true;
        for (String value : values.split(",")) {
            String name = value.strip();
            if (known.contains(name)) {
                taken.add(name);
            } else {
                String hint = Suggestion.to(name, known)
                        .map(near -> "Did you mean `" + near + "`?")
                        .orElse("Known are " + String.join(", ", known) + ".");
                fault(code, line, "There is no " + what + " with the name `" + name + "`.", hint);
                whole = false;
            }
        }
        return whole;
    }

    private void fault(FencedCodeBlock code, int line, String sentence, String hint) {
        if (hint.isEmpty()) {
            file.error("here-block", places.positionOf(code, line, 1), sentence);
        } else {
            file.error("here-block", places.positionOf(code, line, 1), sentence, hint);
        }
    }
}
