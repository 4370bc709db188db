package dev.onekernel.format;

import dev.onekernel.course.Lab;
import dev.onekernel.course.Lab.LabGoal;
import dev.onekernel.evidence.LabFact;
import dev.onekernel.source.YamlNode;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A lab: goals made of the facts that the program knows, and a recorded run. */
final class LabReader {

    private final CourseFile file;

    LabReader(CourseFile file) {
        this.file = file;
    }

    Optional<Lab> lab(YamlNode node) {
        return MappingReader.of(node, MappingSchema.LAB, file)
                .map(fields -> new Lab(goals(fields), fields.blocks("recorded")));
    }

    private List<LabGoal> goals(MappingReader fields) {
        Set<String> seen = new HashSet<>();
        var goals = new ArrayList<LabGoal>();
        for (YamlNode item : fields.items("goals")) {
            MappingReader.of(item, MappingSchema.GOAL, file)
                    .flatMap(goal -> goal(goal, seen))
                    .ifPresent(goals::add);
        }
        return goals;
    }

    private Optional<LabGoal> goal(MappingReader fields, Set<String> seen) {
        Optional<LabFact> fact = fields.oneOf("fact", LabFact.words()).flatMap(LabFact::find);
        if (fact.isPresent() && !seen.add(fact.get().word())) {
            file.error(
                    "same-goal",
                    fields.positionOf("fact"),
                    "This lab asks for the fact `" + fact.get().word() + "` twice.",
                    "Each goal has a fact of its own.");
        }
        return fact.map(known -> new LabGoal(
                known.word(),
                fields.has("text") ? fields.line("text") : Line.of("Your shell has " + known.title() + "."),
                fields.line("hint")));
    }
}
