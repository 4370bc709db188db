package dev.onekernel.exchange;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of a question in GIFT as Markdown, in whatever format they are. The question's own format holds where a text names none. */
final class GiftMarkdown {

    private static final Pattern FORMAT = Pattern.compile("\\A\\[(html|moodle|plain|markdown)]");
    private static final Pattern HTML = Pattern.compile("</?[a-zA-Z]{1,20}[^<>]{0,500}>|&[a-z#0-9]{1,10};");

    private final Consumer<String> notes;
    private String format = "moodle";

    GiftMarkdown(Consumer<String> notes) {
        this.notes = notes;
    }

    /** What is asked; the format that it names holds for all other texts of the question. */
    String asked(String hidden) {
        Matcher named = FORMAT.matcher(hidden.strip());
        format = named.find() ? named.group(1) : format;
        return blocks(hidden);
    }

    /** A text of one paragraph, as Markdown. The backslash that hides an arrow from GIFT is not needed any more. */
    String line(String hidden) {
        String text = BankMarkdown.oneLine(blocks(hidden));
        return text.contains("-\\>") ? BankMarkdown.withArrows(text) : text;
    }

    /** A text in whatever format, as Markdown. */
    String blocks(String hidden) {
        String written = hidden.strip();
        Matcher named = FORMAT.matcher(written);
        String said = named.find() ? named.group(1) : format;
        String text = GiftText.shown(named.reset().find() ? written.substring(named.end()) : written)
                .strip();
        return switch (said) {
            case "markdown" -> text;
            case "plain" -> plain(text);
            case "html" -> html(text);
            default -> HTML.matcher(text).find() ? html(text) : plain(text);
        };
    }

    private static String plain(String text) {
        return BankMarkdown.paragraph(BankMarkdown.escaped(text));
    }

    private String html(String text) {
        return BankMarkdown.of(HtmlText.blocks(
                text, element -> notes.accept("The HTML element <" + element + "> is left out; its text stays.")));
    }
}
