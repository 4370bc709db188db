package dev.onekernel.exchange;

import dev.onekernel.course.Feedback;
import dev.onekernel.course.Glossary;
import dev.onekernel.course.Matching;
import dev.onekernel.course.Ordering;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.Simulation;
import dev.onekernel.course.Verdict;
import dev.onekernel.exchange.QuestionBank.BankSection;
import dev.onekernel.source.ContentHash;
import dev.onekernel.text.Line;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A bank as a text file that Anki imports: a note for each question and for each term of the glossary. The front asks, and the back
 * answers and explains. A note keeps its GUID for as long as its question keeps its id, so that importing a newer file changes the note
 * and keeps what its owner has learned.
 *
 * @see <a href="https://docs.ankiweb.net/importing/text-files.html">Importing text files, in Anki's manual</a>
 */
public final class AnkiNotes {

    private static final String HEAD = """
            #separator:tab
            #html:true
            #guid column:1
            #notetype column:2
            #deck column:3
            #tags column:6
            """;

    private final QuestionBank bank;
    private final Losses losses = new Losses();
    private final StringBuilder file = new StringBuilder(HEAD);

    private AnkiNotes(QuestionBank bank) {
        this.bank = bank;
    }

    /** The file, and what it could not take. */
    public static ExportedBank of(QuestionBank bank) {
        var notes = new AnkiNotes(bank);
        for (BankSection section : bank.sections()) {
            section.questions().forEach(question -> notes.question(section, question));
        }
        bank.glossary().terms().forEach(notes::term);
        return new ExportedBank(notes.file.toString(), notes.losses.lines(bank.size()));
    }

    private void question(BankSection section, Question question) {
        if (question instanceof Simulation) {
            losses.add(
                    "Of a model, only the prediction becomes a note: nothing can be tried out in Anki.", question.id());
        }
        Question asked = question.shared();
        if (asked.explanations().stream()
                .anyMatch(remark ->
                        remark.verdict() == Verdict.WRONG && !remark.why().isBlank())) {
            losses.add(
                    "What explains wrong answers is left out, because no answer is chosen on a card.", question.id());
        }
        if (!question.header().hints().isEmpty()) {
            losses.add("Hints are left out.", question.id());
        }
        if (!question.header().sources().isEmpty()) {
            losses.add("The lists of sources are left out.", question.id());
        }
        DrawnBlocks.note(asked.header(), losses);
        note("question " + question.id(), section.title(), front(asked), back(asked), tags(asked));
    }

    private static String front(Question question) {
        return html(xml -> {
            var html = new BlockHtml(xml);
            html.blocks(question.ask(gap -> Line.of("[" + (gap + 1) + "]")));
            for (int part = 0; part < question.parts().size(); part++) {
                choices(question, part, xml, html);
            }
        });
    }

    /** The choices as everybody sees them in a guided session, so that the right one does not always stand first. */
    private static void choices(Question question, int at, Xml xml, BlockHtml html) {
        Part part = question.parts().get(at);
        List<Integer> order = question.sharedChoiceOrders().get(at).items();
        if (part.interaction() == Part.Interaction.JUDGE) {
            xml.open("p").text("True or false?").close();
        }
        if (question.showsGiven() && !order.isEmpty()) {
            xml.open("p").text("[" + (at + 1) + "]").close();
        }
        list("ol", part.rows(), xml, html);
        list("ul", order.stream().map(part.choices()::get).toList(), xml, html);
    }

    private static void list(String element, List<Line> lines, Xml xml, BlockHtml html) {
        if (!lines.isEmpty()) {
            xml.open(element);
            for (Line line : lines) {
                xml.open("li");
                html.line(line);
                xml.close();
            }
            xml.close();
        }
    }

    private static String back(Question question) {
        boolean numbered = question.showsGiven()
                || question.parts().get(0) instanceof Ordering
                || question.parts().get(0) instanceof Matching;
        return html(xml -> {
            var html = new BlockHtml(xml);
            xml.open(numbered ? "ol" : "ul");
            for (Feedback feedback : question.solution()) {
                xml.open("li");
                xml.open("strong");
                html.line(feedback.what());
                xml.close();
                if (!feedback.why().isBlank()) {
                    xml.empty("br");
                    html.line(feedback.why());
                }
                xml.close();
            }
            xml.close();
            html.blocks(question.header().explanation());
        });
    }

    private List<String> tags(Question question) {
        var tags = new ArrayList<String>();
        String objective = question.header().objective();
        if (!objective.isEmpty()) {
            tags.add("objective::" + tag(objective + " " + bank.objectives().getOrDefault(objective, "")));
        }
        tags.add("difficulty::" + question.header().difficultyInWords());
        return tags;
    }

    private void term(Glossary.Term term) {
        String front = html(xml -> xml.open("p").text(term.name()).close());
        String back = html(xml -> {
            xml.open("p");
            new BlockHtml(xml).line(term.means());
            xml.close();
            if (!term.also().isEmpty()) {
                xml.open("p").text("Also: " + String.join(", ", term.also())).close();
            }
        });
        note("term " + term.name(), "Glossary", front, back, List.of("glossary"));
    }

    private void note(String identity, String section, String front, String back, List<String> tags) {
        String deck = field(bank.title()) + "::" + field(section);
        file.append(String.join("\t", guid(identity), "Basic", deck, front, back, String.join(" ", tags)))
                .append("\n");
    }

    /** The same for as long as the course and the question keep their ids. */
    private String guid(String identity) {
        return "ok" + ContentHash.of((bank.course() + "\n" + identity).getBytes(StandardCharsets.UTF_8));
    }

    /** A piece of HTML on one line without tabs, as those separate notes and fields. */
    private static String html(Consumer<Xml> writing) {
        var xml = new Xml();
        writing.accept(xml);
        return xml.toString().replace("\t", "    ").replace("\n", "<br/>");
    }

    /** A name in a field that holds no HTML; two colons would begin a deck inside the deck. */
    private static String field(String name) {
        return name.replaceAll("[\\s\"]+", " ").replaceAll(":{2,}", ":").strip();
    }

    /** Anki separates tags by blanks, and begins a tag inside the tag at two colons. */
    private static String tag(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}.]+", "-")
                .replaceAll("-$", "");
    }
}
