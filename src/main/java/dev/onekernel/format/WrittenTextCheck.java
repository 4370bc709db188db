package dev.onekernel.format;

import dev.onekernel.source.YamlNode;
import dev.onekernel.source.YamlNode.Scalar;
import dev.onekernel.source.YamlNode.Sequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Warns where YAML or Markdown reads something else than what an author seems to have written. The texts themselves stay as they are,
 * so each check returns its text.
 */
record WrittenTextCheck(CourseFile file) {

    /** Code, a link, or emphasis around words. */
    private static final Pattern MARKUP = Pattern.compile(
            "`[^`]+`|]\\(|\\[\\[\\w|\\*\\*\\w[^*]*\\*\\*|(?<![\\w*])\\*\\w[^*]*\\*(?![\\w*])|(?<!\\w)_\\w[^_]*_(?!\\w)");

    private static final Pattern SENTENCE_END = Pattern.compile("[.?!]$");

    /** A text of Markdown. */
    Scalar text(Scalar scalar) {
        return asMeant(scalar, false);
    }

    /** A text that is one paragraph. */
    Scalar paragraph(Scalar scalar) {
        return asMeant(scalar, true);
    }

    private Scalar asMeant(Scalar scalar, boolean oneLine) {
        var written = new WrittenScalar(scalar, file.text());
        written.comment()
                .ifPresent(at -> file.warning(
                        "comment-in-text",
                        at,
                        "From this `#` on, the line is a comment and not shown.",
                        "Put the text in quotes, or leave two blanks before a comment."));
        written.escape(oneLine)
                .ifPresent(at -> file.warning(
                        "escape",
                        at,
                        "In double quotes, YAML reads this backslash and the letter after it as one control character.",
                        "Use single quotes, or write two backslashes."));
        return scalar;
    }

    /** A text in which Markdown is not read. */
    Scalar plain(Scalar scalar) {
        if (MARKUP.matcher(paragraph(scalar).value()).find()) {
            file.warning(
                    "plain-text",
                    scalar.position(),
                    "Markdown is not read here, so its marks are shown as they are.",
                    "Write plain text, without backticks, stars and links.");
        }
        return scalar;
    }

    /** A text that is typed or shown as it is written. */
    Scalar typed(Scalar scalar) {
        Matcher invisible = CodeCharacters.INVISIBLE.matcher(paragraph(scalar).value());
        if (invisible.find()) {
            file.warning(
                    "hidden-character",
                    scalar.position(),
                    "This answer holds the invisible character "
                            + CodeCharacters.name(invisible.group().charAt(0)) + ", which cannot be typed.",
                    "Delete it, or type a blank.");
        }
        return scalar;
    }

    /** Warns when the commas of one sentence in brackets make a list of it. */
    void checkCommas(YamlNode node) {
        if (!(node instanceof Sequence sequence) || sequence.items().size() < 2 || !file.isInBrackets(node)) {
            return;
        }
        var texts = sequence.items().stream()
                .map(item -> item instanceof Scalar scalar ? scalar.value().strip() : "")
                .toList();
        String last = texts.get(texts.size() - 1);
        boolean goesOn =
                texts.stream().skip(1).anyMatch(text -> !text.isEmpty() && Character.isLowerCase(text.codePointAt(0)));
        boolean begins =
                !texts.get(0).isEmpty() && Character.isUpperCase(texts.get(0).codePointAt(0));
        boolean ends = SENTENCE_END.matcher(last).find()
                && !SENTENCE_END.matcher(texts.get(0)).find();
        if (goesOn && (begins || ends)) {
            file.warning(
                    "comma-split",
                    node.position(),
                    "In brackets, every comma begins a new item, so this is a list of " + texts.size() + " texts.",
                    "Put each text in quotes, or write it on a line that begins with `- `.");
        }
    }
}
