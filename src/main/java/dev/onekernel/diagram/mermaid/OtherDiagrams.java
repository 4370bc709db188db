package dev.onekernel.diagram.mermaid;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The diagrams of Mermaid that are not drawn: the words that start them, and what they are called. */
final class OtherDiagrams {

    /** The first word; a node of a flowchart without a first line has an arrow behind it. */
    private static final Pattern FIRST_WORD =
            Pattern.compile("([A-Za-z][A-Za-z0-9]*)(?:-beta|-v2)?(?=[\\s:;]|$)(?![ \\t]*(?:--|==|-\\.|~~~|&|@))");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("classDiagram", "a class diagram"),
            Map.entry("stateDiagram", "a state diagram"),
            Map.entry("erDiagram", "an entity relationship diagram"),
            Map.entry("requirement", "a requirement diagram"),
            Map.entry("requirementDiagram", "a requirement diagram"),
            Map.entry("journey", "a user journey"),
            Map.entry("gantt", "a Gantt chart"),
            Map.entry("pie", "a pie chart"),
            Map.entry("quadrantChart", "a quadrant chart"),
            Map.entry("xychart", "an XY chart"),
            Map.entry("gitGraph", "a Git graph"),
            Map.entry("mindmap", "a mind map"),
            Map.entry("timeline", "a timeline"),
            Map.entry("zenuml", "a ZenUML diagram"),
            Map.entry("sankey", "a Sankey diagram"),
            Map.entry("block", "a block diagram"),
            Map.entry("packet", "a packet diagram"),
            Map.entry("kanban", "a Kanban board"),
            Map.entry("architecture", "an architecture diagram"),
            Map.entry("radar", "a radar chart"),
            Map.entry("treemap", "a treemap"),
            Map.entry("C4Context", "a C4 diagram"),
            Map.entry("C4Container", "a C4 diagram"),
            Map.entry("C4Component", "a C4 diagram"),
            Map.entry("C4Dynamic", "a C4 diagram"),
            Map.entry("C4Deployment", "a C4 diagram"));

    private OtherDiagrams() {}

    /** What the diagram is called that starts at {@code start}, with its article. */
    static Optional<String> named(String text, int start) {
        Matcher word = FIRST_WORD.matcher(text).region(start, text.length());
        return word.lookingAt() ? Optional.ofNullable(NAMES.get(word.group(1))) : Optional.empty();
    }
}
