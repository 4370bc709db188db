package dev.onekernel.exchange;

import dev.onekernel.course.Block;
import dev.onekernel.course.QuestionHeader;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands around the answers of a question.
 *
 * @param explanation in Markdown
 */
record GiftFrame(QuestionHeader header, String id, List<Block> prompt, List<String> tags, String explanation) {

    static GiftFrame of(QuestionHeader header) {
        return new GiftFrame(header, header.id(), header.prompt(), List.of(), BankMarkdown.of(header.explanation()));
    }

    GiftFrame tagged(String... more) {
        return new GiftFrame(
                header,
                id,
                prompt,
                Stream.concat(tags.stream(), Stream.of(more)).toList(),
                explanation);
    }

    /** The same with a list at the end of the explanation. */
    GiftFrame explaining(List<String> items) {
        List<Block> blocks = header.explanation();
        boolean behindList = !blocks.isEmpty() && blocks.get(blocks.size() - 1) instanceof Block.Listing;
        String list =
                items.stream().map(item -> (behindList ? "* " : "- ") + item).collect(Collectors.joining("\n"));
        return new GiftFrame(header, id, prompt, tags, (explanation + "\n\n" + list).strip());
    }

    /** A further question that asks for a part of what this one asks. */
    GiftFrame part(String suffix, String asked, String tag) {
        var extended = new ArrayList<>(prompt);
        extended.add(new Block.Paragraph(Line.of(asked)));
        return new GiftFrame(header, id + suffix, extended, List.of(tag), explanation);
    }

    /** Writes the question with its answers, which begin behind {@code opening}. */
    void write(String opening, List<String> answers, StringBuilder file, Losses losses) {
        note(losses);
        file.append("// [id:").append(id).append(']');
        allTags()
                .forEach(tag -> file.append(" [tag:")
                        .append(GiftWriter.oneLine(tag).replace("]", "\\]"))
                        .append(']'));
        file.append("\n::").append(id).append("::[markdown]");
        file.append(GiftText.escaped(BankMarkdown.of(prompt))).append('{').append(opening);
        answers.forEach(answer -> file.append("\n\t").append(answer));
        if (!explanation.isEmpty()) {
            file.append("\n\t####").append(GiftText.escaped(explanation));
        }
        file.append(answers.isEmpty() && explanation.isEmpty() ? "}\n\n" : "\n}\n\n");
    }

    private List<String> allTags() {
        var all = new ArrayList<String>();
        if (!header.objective().isEmpty()) {
            all.add("objective " + header.objective());
        }
        if (header.difficulty() > 1) {
            all.add(header.difficultyInWords());
        }
        if (!header.topic().isEmpty()) {
            all.add("topic " + header.topic());
        }
        if (header.predict()) {
            all.add("predict");
        }
        all.addAll(tags);
        return all;
    }

    private void note(Losses losses) {
        if (!header.hints().isEmpty()) {
            losses.add("Hints are left out, as GIFT has none.", header.id());
        }
        if (header.weight() > 1) {
            losses.add("Every question is worth the same: GIFT has no points.", header.id());
        }
        if (!header.sources().isEmpty()) {
            losses.add("The lists of sources are left out.", header.id());
        }
        DrawnBlocks.note(header, losses);
    }
}
