package dev.onekernel.course;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds words that point at choices by their place or letter, which is another one each time they are shown. */
public final class OrderReference {

    private static final String LETTER =
            "\\(?(?:[B-Ib-i1-9]\\)?(?![\\w'\u2019-])|[Aa]\\)?(?=[),.;:?!]|$| (?:and|or|nor|is|was|are|&)\\b))";

    private static final Pattern ANYWHERE = Pattern.compile(
            "(?i)\\b(?:all|none|both|any|neither|either|some)(?: \\w+)? (?:of )?(?:the )?(?:above|below)\\b"
                    + "|\\b(?:the )?(?:first|second|third|fourth|fifth|last|previous|next|final|top|bottom|topmost|middle)"
                    + " (?:options?|answers?|choices?)\\b"
                    + "|\\b(?:options?|answers?|choices?) (?:above|below)\\b"
                    + "|\\b(?:options?|answers?|choices?|letters?) " + LETTER);

    /** Two letters that stand for options: "both A and B", "neither (a) nor (b)". The letters are groups 1 and 2. */
    private static final Pattern TWO_LETTERS = Pattern.compile(
            "\\b(?:[Bb]oth|[Ee]ither|[Nn]either|[Oo]nly) \\(?([A-Ia-i])\\)?(?:,| and| or| nor| &) ?\\(?([A-Ia-i])\\)?(?![\\w'\u2019-])"
                    + "|\\(?\\b([A-Ia-i])\\)?(?:,| and| or| &) \\(?([A-Ia-i])\\)? only\\b");

    private static final Pattern WHOLE_OPTION =
            Pattern.compile("(?i)(?:all|none|both|neither|either|any) of (?:these|them|those)[.]?"
                    + "|\\(?[A-I]\\)?(?:,? (?:and|or|nor|&) \\(?[A-I]\\)?)+[.]?");

    private OrderReference() {}

    /** Whether the text of an option points at other options. */
    static boolean isOption(String text) {
        return WHOLE_OPTION.matcher(text.strip()).matches() || isIn(text, "");
    }

    /**
     * Whether a text points at options.
     *
     * @param asked the question: letters that it uses are names of something else
     */
    public static boolean isIn(String text, String asked) {
        if (ANYWHERE.matcher(text).find()) {
            return true;
        }
        Matcher letters = TWO_LETTERS.matcher(text);
        return letters.find()
                && !isName(letters.group(1) == null ? letters.group(3) : letters.group(1), asked)
                && !isName(letters.group(2) == null ? letters.group(4) : letters.group(2), asked);
    }

    private static boolean isName(String letter, String asked) {
        return Pattern.compile("(?<!\\w)" + letter + "(?![\\w'\u2019-])")
                .matcher(asked)
                .find();
    }
}
