package dev.onekernel.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was meant as Markdown but is not read as such, and would be shown as it is. It is looked for in the text of one paragraph,
 * heading or cell, from which everything that was read as Markdown has been taken out.
 *
 * @param pattern in time that grows with the length of the text; {@code OTHER} stands for what was taken out
 * @param message what is wrong
 * @param hint what to do
 */
record UnreadMarkup(Pattern pattern, String message, String hint) {

    /** Stands for a character that was read as Markdown. */
    static final char OTHER = '\ue000';

    /** Nearly all texts hold none of the characters that markup is made of. */
    private static final Pattern SUSPECT =
            Pattern.compile("[`\\[\\]~=*{|#\\u2022\\u2023\\u25e6\\u25aa\\u25cf\\u00b7]|(?m)^[-+!?:\\d]");

    private static final String ADDRESS = "(?:term:|https?://|mailto:)";
    private static final String LINK =
            "A link is written [text](address); in the name of a term, blanks become hyphens.";
    private static final String ASIDE = "What is said to the side is a quote: lines that begin with `> `.";
    private static final String LIST = "An item of a list begins with `- ` or `1. `, after an empty line.";

    private static final List<UnreadMarkup> ALL = List.of(
            of("`", "This code is never closed: its backtick has no partner.", "Close it with another backtick."),
            of("\\[\\[(?!\\s)[^\\[\\]\\n]*[^\\s\\[\\]]]]", "This is not read as a link.", LINK),
            of(
                    "\\[\\^[^\\[\\]\\n]+]",
                    "Footnotes such as `[^1]` are not read.",
                    "Say it in the text, or in an aside: a line that begins with `> `."),
            of("]\\(", "This is not read as a link: its address holds a blank or is not closed.", LINK),
            of("] \\(" + ADDRESS, "This is not read as a link: a blank stands before the address.", LINK),
            of("\\([^()\\[\\]\\n]*\\)\\[" + ADDRESS, "This is not read as a link: its brackets are exchanged.", LINK),
            of(
                    "(?<![\\w\\]])\\[(?![SK]\\d)[^\\[\\]\\n]+]\\[[^\\[\\]\\n]*]",
                    "Links by reference, [text][name], are not read.",
                    LINK),
            of(
                    "(?m)^(?:!!!|\\?\\?\\?\\+?) ?\\w+|^:::",
                    "Admonitions such as `!!! note` and `::: tip` are not read.",
                    ASIDE),
            of("\\A\\[!\\w+]", "Notes marked with `[!NOTE]` are not read.", ASIDE + " They need no mark."),
            of("\\A\\[[ xX]]\\s", "Task lists with `[ ]` check boxes are not read.", "Write plain items."),
            of(
                    "(?m)^#{2,6}[^#\\s]|^#{7,} ",
                    "This is not read as a heading.",
                    "A blank stands between `###` and the heading."),
            of(
                    "(?m)^\\|[^\\n]*\\|[ \\t]*\\n\\|?[^\\n]*\\||^\\|?[ :]*-{2,}[ :]*\\|[-| :]*$",
                    "This is not read as a table: its separator row is missing, or has another number of cells.",
                    "Below its head, a table has a row such as `|---|---|`, with as many cells as the head."),
            of("~~(?! )[^~\\n]+~~", "Strikethrough with `~~` is not read.", "Leave it out."),
            of("==(?=\\w)[^=\\n]*\\w==", "Highlighting with `==` is not read.", "Use **strong**."),
            of(
                    "(?m)^[\\u2022\\u2023\\u25e6\\u25aa\\u25cf\\u00b7] ?\\S",
                    "This bullet is not read as an item of a list.",
                    LIST),
            of("(?m)^[-+*]\\p{L}[^\\n]*\\n[-+*]\\p{L}", "This bullet is not read as an item of a list.", LIST),
            of("\\n\\d{1,3}[.)] [^\\n]*\\n\\d{1,3}[.)] ", "This bullet is not read as an item of a list.", LIST),
            of("\\{[:#] ?[\\w.#-]+}", "Attributes in braces are not read.", "Leave them out."),
            of(
                    "(?<![\\w*" + OTHER + "])\\*{1,3}(?=\\p{L})|(?<=\\p{L})\\*\\*(?!\\w)"
                            + "|(?<![^\\s])\\*\\* \\p{L}[^*\\n]* \\*\\*",
                    "This emphasis is never closed: `*` or `**` stands here without its partner.",
                    "Close it behind the last word, without a blank, or write `\\*` for a star."));

    private static UnreadMarkup of(String pattern, String message, String hint) {
        return new UnreadMarkup(Pattern.compile(pattern), message, hint);
    }

    /** Something that was found, and the index in the text where it begins. */
    record MarkupSite(UnreadMarkup markup, int index) {}

    /** The first of them in a text. */
    static Optional<MarkupSite> in(CharSequence text) {
        if (!SUSPECT.matcher(text).find()) {
            return Optional.empty();
        }
        for (UnreadMarkup markup : ALL) {
            Matcher found = markup.pattern.matcher(text);
            if (found.find()) {
                int index = found.start();
                return Optional.of(new MarkupSite(markup, text.charAt(index) == '\n' ? index + 1 : index));
            }
        }
        return Optional.empty();
    }
}
