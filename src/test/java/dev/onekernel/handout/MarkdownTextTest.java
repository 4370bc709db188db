package dev.onekernel.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onekernel.course.Block;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import java.util.List;
import java.util.Random;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {

    private static final String[] PIECES = {
        "*",
        "_",
        "`",
        "```",
        "<b>",
        "</script>",
        "&amp;",
        "&",
        "#",
        "# x",
        "- ",
        "+ ",
        "1. ",
        "12)",
        ">",
        "=",
        "~~~",
        "|",
        "[a](b)",
        "![",
        "\\",
        "\\*",
        "word",
        " ",
        "  ",
        "a_b",
        "**",
        "http://x.y",
        "ä",
        "日本",
        "!",
        "(",
        "\u202e",
        "\u0007"
    };

    /** What a reader of CommonMark shows of a text. */
    private static String shown(String markdown) {
        var shown = new StringBuilder();
        Node document = Parser.builder().build().parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                shown.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                shown.append(code.getLiteral());
            }
        });
        return shown.toString().strip().replaceAll(" +", " ");
    }

    @Test
    void any_text_reads_as_the_same_text() {
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (int i = random.nextInt(8) + 1; i > 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String plain = Line.of(text.toString()).text().strip().replaceAll(" +", " ");
            assertEquals(plain, shown(MarkdownText.of(text.toString())), "seed " + seed + ": " + text);
        }
    }

    @Test
    void code_holds_any_number_of_backticks() {
        for (String code : List.of("a", "`", "a``b", "``` x", "a`")) {
            assertEquals(code, shown(MarkdownText.of(Line.of(code, Style.CODE))), code);
        }
    }

    @Test
    void code_keeps_the_spaces_around_it() {
        assertEquals("`  a  `", MarkdownText.of(Line.of(" a ", Style.CODE)));
        assertEquals("` `", MarkdownText.of(Line.of(" ", Style.CODE)));
    }

    @Test
    void two_lists_in_a_row_stay_two_lists() {
        var list = new Block.Listing(0, List.of(List.of(new Block.Paragraph(Line.of("a")))));
        var steps = new Block.Listing(1, List.of(List.of(new Block.Paragraph(Line.of("b")))));
        assertEquals("- a\n\n* a\n\n- a", new MarkdownText(false).blocks(List.of(list, list, list)));
        assertEquals("1. b\n\n1) b\n\n- a", new MarkdownText(false).blocks(List.of(steps, steps, list)));
    }

    @Test
    void a_fence_is_longer_than_what_it_holds() {
        String markdown = new MarkdownText(false).blocks(List.of(new Block.Code(List.of("a", "`````", "b"))));
        assertEquals("``````\na\n`````\nb\n``````", markdown);
    }

    @Test
    void emphasis_that_is_torn_apart_is_one_again() {
        Line line =
                Line.of("one", Style.STRONG).plus(" ").plus("two", Style.STRONG).plus(" three ", Style.EMPHASIS);
        assertEquals("**one two** *three* ", MarkdownText.of(line));
    }
}
