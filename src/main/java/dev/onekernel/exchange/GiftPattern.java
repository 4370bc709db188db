package dev.onekernel.exchange;

import java.util.List;
import java.util.regex.Pattern;

/** Typed answers in GIFT, in which a star stands for any text unless a backslash stands before it. */
final class GiftPattern {

    private static final Pattern STAR = Pattern.compile("(?<!\\\\)\\*");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\.+*?()|\\[\\]{}^$]");

    private GiftPattern() {}

    static boolean isPattern(String answer) {
        return STAR.matcher(answer).find();
    }

    /** An answer without stars as it is typed. */
    static String literal(String answer) {
        return answer.replace("\\*", "*");
    }

    /** The answer as a regular expression. Moodle does not tell upper and lower case apart. */
    static String of(String answer) {
        var pattern = new StringBuilder("(?i)");
        String[] pieces = STAR.split(answer, -1);
        for (int i = 0; i < pieces.length; i++) {
            pattern.append(i == 0 ? "" : ".*");
            pattern.append(SPECIAL.matcher(literal(pieces[i])).replaceAll("\\\\$0"));
        }
        return pattern.toString();
    }

    /** What is shown as the answer: one without stars if there is one. */
    static String example(List<String> answers) {
        return answers.stream()
                .filter(answer -> !isPattern(answer))
                .map(GiftPattern::literal)
                .findFirst()
                .orElseGet(() ->
                        literal(STAR.matcher(answers.get(0)).replaceAll("").strip()));
    }
}
