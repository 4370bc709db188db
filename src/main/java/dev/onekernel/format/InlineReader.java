package dev.onekernel.format;

import dev.onekernel.course.Sources;
import dev.onekernel.source.ScalarPositions;
import dev.onekernel.source.SourcePosition;
import dev.onekernel.source.YamlNode.Scalar;
import dev.onekernel.text.Line;
import dev.onekernel.text.Span;
import dev.onekernel.text.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The inside of a paragraph: a line of spans, and what it refers to. */
final class InlineReader {

    private static final Pattern ID = Pattern.compile(Sources.ID);

    /** Brackets in which every item looks like the id of a source: {@code [S32]}, {@code [S32, seed]}. */
    private static final Pattern CITATION =
            Pattern.compile("\\[((?:" + Sources.ID + ")(?:,\\s*(?:" + Sources.ID + "))*)]");

    private static final String TERM = "term:";

    private final CourseFile file;
    private final Scalar scalar;

    InlineReader(CourseFile file, Scalar scalar) {
        this.file = file;
        this.scalar = scalar;
    }

    /** What stands inside {@code parent}, on one line that is yet to be wrapped. */
    Line line(Node parent) {
        var spans = new ArrayList<Span>();
        addChildren(parent, Style.PLAIN, spans);
        return new Line(spans);
    }

    private void addChildren(Node parent, Style style, List<Span> spans) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            add(node, style, spans);
        }
    }

    private void add(Node node, Style style, List<Span> spans) {
        if (node instanceof Text text) {
            note(text);
            spans.add(new Span(text.getLiteral(), style));
        } else if (node instanceof Code code) {
            spans.add(new Span(code.getLiteral(), Style.CODE));
        } else if (node instanceof Emphasis) {
            addChildren(node, style == Style.PLAIN ? Style.EMPHASIS : style, spans);
        } else if (node instanceof StrongEmphasis) {
            addChildren(node, style == Style.TERM ? style : Style.STRONG, spans);
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            spans.add(new Span(" ", style));
        } else if (node instanceof Link link) {
            addLink(link, style, spans);
        } else if (node instanceof HtmlInline html) {
            refuse(
                    node,
                    "HTML is not shown, and `" + html.getLiteral() + "` looks like it.",
                    "Put it between backticks, or write `\\<` for a `<` that is just text.");
        } else if (node instanceof Image) {
            refuse(node, "Images are not shown in a terminal.", "Say it in words, or draw a chart.");
        } else {
            throw new AssertionError(node);
        }
    }

    private void addLink(Link link, Style style, List<Span> spans) {
        String address = link.getDestination();
        if (address.startsWith(TERM)) {
            int offset = offsetOf(link, "](" + TERM, 0) + "](".length();
            file.refer(Reference.ReferenceKind.TERM, address.substring(TERM.length()), () -> positionAt(offset));
            addChildren(link, Style.TERM, spans);
            return;
        }
        if (!address.matches("(https?://|mailto:).+")) {
            file.error(
                    "link",
                    positionAt(offsetOf(link, "](", 0) + "](".length()),
                    "A link leads to `" + address + "`.",
                    "A link begins with https://, or with term: for a word of the glossary.");
            return;
        }
        var text = new ArrayList<Span>();
        addChildren(link, style, text);
        spans.addAll(text);
        if (!new Line(text).text().equals(address.replaceFirst("^mailto:", ""))) {
            spans.add(new Span(" (" + address + ")", style));
        }
    }

    /** Notes what the text cites. */
    private void note(Text text) {
        int searched = 0;
        for (String id : citedIn(text.getLiteral())) {
            int offset = offsetOf(text, id, searched);
            searched = offset + 1;
            file.refer(Reference.ReferenceKind.SOURCE, id, () -> positionAt(offset));
        }
    }

    private void refuse(Node node, String sentence, String hint) {
        file.error("markdown", positionAt(offsetOf(node, "", 0)), sentence, hint);
    }

    private SourcePosition positionAt(int offset) {
        return ScalarPositions.of(scalar, offset, file.text());
    }

    /** Where {@code wanted} stands in the value, at or after {@code least} and inside the node; else where the node begins. */
    private int offsetOf(Node node, String wanted, int least) {
        if (node.getSourceSpans().isEmpty()) {
            return 0;
        }
        SourceSpan first = node.getSourceSpans().get(0);
        int found = scalar.value().indexOf(wanted, Math.max(least, first.getInputIndex()));
        return found >= 0 && found < first.getInputIndex() + first.getLength() ? found : first.getInputIndex();
    }

    /** The ids of sources a text cites, in its order. */
    static List<String> citedIn(String text) {
        if (text.indexOf('[') < 0) {
            return List.of();
        }
        var ids = new ArrayList<String>();
        Matcher citation = CITATION.matcher(text);
        while (citation.find()) {
            Matcher id = ID.matcher(citation.group(1));
            while (id.find()) {
                ids.add(id.group());
            }
        }
        return ids;
    }
}
