package dev.onekernel.format;

import dev.onekernel.course.Block;
import dev.onekernel.course.QuestionHeader;
import dev.onekernel.source.YamlNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what questions of all types have: what is asked, what is said around it, and what the question counts for.
 *
 * @param node the whole question, by whose hash an answer is recognised later
 */
record QuestionHeaderReader(CourseFile file, YamlNode node, MappingReader fields) {

    /** Possessive, so that Java matches it without a call for each part. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*+");

    private static final int LONGEST_ID = 80;

    /** A question that is worth more decides alone whether a learner passes. */
    private static final int HEAVIEST = 10;

    QuestionHeader read() {
        List<Block> ask = fields.blocks("ask");
        List<Block> explanation = fields.blocks("explain");
        return new QuestionHeader(
                id(),
                ask,
                fields.linesOf("hints"),
                objective(),
                fields.whole("difficulty", 1, 3, 1),
                fields.title("topic"),
                fields.whole("weight", 1, HEAVIEST, 1),
                Citations.of(
                        fields.sources("sources"),
                        Stream.concat(ask.stream(), explanation.stream()).toList()),
                fields.flag("predict"),
                explanation,
                QuestionHash.of(node));
    }

    private String id() {
        String id = fields.text("id");
        if (id.length() > LONGEST_ID) {
            file.error(
                    "question-id",
                    fields.positionOf("id"),
                    "An id has at most " + LONGEST_ID + " characters; this has " + id.length() + ".");
        } else if (!id.isEmpty() && !ID.matcher(id).matches()) {
            file.error(
                    "question-id",
                    fields.positionOf("id"),
                    "An id is made of letters, digits and hyphens, such as `host-kernel`; this is `" + id + "`.");
        }
        if (!id.isEmpty()) {
            file.refer(Reference.ReferenceKind.QUESTION, id, () -> fields.positionOf("id"));
        }
        return id;
    }

    private String objective() {
        String objective = fields.text("objective");
        if (!objective.isEmpty()) {
            file.refer(Reference.ReferenceKind.OBJECTIVE, objective, () -> fields.positionOf("objective"));
        }
        return objective;
    }
}
