package dev.onekernel.handout;

import dev.onekernel.handout.AnswerSpace.LabelledChoice;
import dev.onekernel.handout.HandoutElement.ChapterHead;
import dev.onekernel.render.HtmlEncoder;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.view.ScreenElement.MarkedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A handout as one page of HTML that loads and runs nothing, for the browser's print command and for reading in it. */
final class HandoutHtml {

    private final StringBuilder html = new StringBuilder();
    private boolean inChapter;
    private int titles;

    private HandoutHtml() {}

    static String of(Handout handout) {
        var page = new HandoutHtml();
        page.head(handout);
        handout.elements().forEach(page::element);
        page.endChapter();
        page.add("</main>\n</body>\n</html>");
        return page.html.toString();
    }

    private HandoutHtml add(String line) {
        html.append(line).append('\n');
        return this;
    }

    private static String text(String text) {
        return HtmlEncoder.text(text);
    }

    private void head(Handout handout) {
        add("<!DOCTYPE html>");
        add("<html lang=\"" + text(handout.language()) + "\">");
        add("<head>");
        add("<meta charset=\"utf-8\">");
        add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        add("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        add("<title>" + text(handout.title()) + "</title>");
        add("<style>\n" + HtmlEncoder.styleSheet() + styleSheet() + "</style>");
        add("</head>\n<body>");
    }

    private static String styleSheet() {
        try (InputStream css = HandoutHtml.class.getResourceAsStream("handout.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void element(HandoutElement element) {
        if (element instanceof HandoutElement.TitleHead head) {
            add("<header>\n<h1>" + text(head.title()) + "</h1>");
            head.lines().forEach(line -> add("<p>" + text(line) + "</p>"));
            add("</header>");
        } else if (element instanceof HandoutElement.Contents contents) {
            contents(contents);
        } else if (element instanceof ChapterHead chapter) {
            chapter(chapter);
        } else if (element instanceof HandoutElement.SectionHead section) {
            add("<h3>" + text(section.title()) + "</h3>");
        } else if (element instanceof HandoutElement.CourseBlocks blocks) {
            add(HtmlBlocks.blocks(blocks.blocks()));
        } else if (element instanceof HandoutElement.Framed framed) {
            group("framed", framed.title())
                    .add(HtmlBlocks.blocks(framed.blocks()))
                    .add("</div>");
        } else if (element instanceof HandoutElement.Checklist checklist) {
            group("question", checklist.title());
            boxes(checklist.items().stream()
                    .map(item -> new LabelledChoice("", item))
                    .toList());
            add("</div>");
        } else if (element instanceof HandoutElement.AskedQuestion asked) {
            group("question", asked.title()).add(HtmlBlocks.blocks(asked.text()));
            asked.spaces().forEach(this::space);
            add("</div>");
        } else if (element instanceof HandoutElement.Solution solution) {
            group("solution", solution.title());
            remarks(solution.remarks());
            add(HtmlBlocks.blocks(solution.explanation())).add("</div>");
        } else if (element instanceof HandoutElement.LookupEntry entry) {
            add("<p class=\"entry\"><strong>" + text(entry.name()) + "</strong> " + HtmlEncoder.line(entry.text())
                    + "</p>");
        } else {
            throw new AssertionError(element);
        }
    }

    private void contents(HandoutElement.Contents contents) {
        if (contents.entries().size() > 1) {
            add("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">" + text(contents.title()) + "</h2>\n<ul>");
            contents.entries()
                    .forEach(entry ->
                            add("<li><a href=\"#" + text(entry.anchor()) + "\">" + text(entry.title()) + "</a></li>"));
            add("</ul>\n</nav>");
        }
        add("<main>");
    }

    private void chapter(ChapterHead chapter) {
        endChapter();
        inChapter = true;
        add("<section class=\"" + (chapter.reference() ? "chapter reference" : "chapter") + "\">\n<h2 id=\""
                + text(chapter.anchor()) + "\">" + text(chapter.title()) + "</h2>");
        if (!chapter.lines().isEmpty()) {
            add("<p class=\"muted\">" + text(String.join(" ", chapter.lines())) + "</p>");
        }
    }

    private void endChapter() {
        if (inChapter) {
            add("</section>");
        }
    }

    /** Begins a part that has a name and is not torn between two pages if there is a way to avoid that. */
    private HandoutHtml group(String kind, String title) {
        String id = "title-" + ++titles;
        return add("<div class=\"" + kind + "\" role=\"group\" aria-labelledby=\"" + id + "\">\n<p class=\"name\" id=\""
                + id + "\">" + text(title) + "</p>");
    }

    private void remarks(List<MarkedText> remarks) {
        add("<ul class=\"remarks\">");
        boolean open = false;
        for (MarkedText remark : remarks) {
            boolean continued = remark.mark().isBlank();
            add((open && !continued ? "</li>\n" : "")
                    + (continued
                            ? HtmlBlocks.paragraph(remark.text())
                            : "<li>" + HtmlEncoder.line(remark.mark()) + HtmlEncoder.line(remark.text())));
            open = true;
        }
        add(open ? "</li>\n</ul>" : "</ul>");
    }

    private void space(AnswerSpace space) {
        if (space instanceof AnswerSpace.Instruction instruction) {
            add("<p class=\"instruction\">" + text(instruction.sentence()) + "</p>");
        } else if (space instanceof AnswerSpace.TickBoxes boxes) {
            boxes(boxes.choices());
        } else if (space instanceof AnswerSpace.NumberedSteps steps) {
            add(steps.steps().stream()
                    .map(step -> "<li><span class=\"blank\"></span> " + HtmlEncoder.line(step) + "</li>")
                    .collect(Collectors.joining("\n", "<ul class=\"boxes\">\n", "\n</ul>")));
        } else if (space instanceof AnswerSpace.LetteredPairs pairs) {
            add("<div class=\"pairs\">");
            add(pairs.rows().stream()
                    .map(row -> labelled(row, "") + " <span class=\"blank\"></span></li>")
                    .collect(Collectors.joining("\n", "<ul class=\"boxes\">\n", "\n</ul>")));
            add(pairs.choices().stream()
                    .map(choice -> labelled(choice, "") + "</li>")
                    .collect(Collectors.joining("\n", "<ul class=\"boxes\">\n", "\n</ul>")));
            add("</div>");
        } else if (space instanceof AnswerSpace.WritingLines lines) {
            for (int i = 0; i < lines.count(); i++) {
                add("<p class=\"" + (lines.unit().isEmpty() ? "line" : "line short") + "\"><span></span>"
                        + text(lines.unit()) + "</p>");
            }
        } else if (space instanceof AnswerSpace.Between between) {
            add(HtmlBlocks.blocks(between.blocks()));
        } else {
            throw new AssertionError(space);
        }
    }

    private void boxes(List<LabelledChoice> choices) {
        add(choices.stream()
                .map(choice -> labelled(choice, "<span class=\"box\"></span> ") + "</li>")
                .collect(Collectors.joining("\n", "<ul class=\"boxes\">\n", "\n</ul>")));
    }

    private static String labelled(LabelledChoice choice, String box) {
        String label = choice.label().isEmpty() ? "" : HtmlEncoder.line(Line.of(choice.label(), Style.KEY)) + " ";
        return "<li>" + box + label + HtmlEncoder.line(choice.text());
    }
}
