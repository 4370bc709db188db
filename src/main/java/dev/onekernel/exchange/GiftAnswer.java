package dev.onekernel.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One answer of a question in GIFT as it is written.
 *
 * @param weight its share of the points in percent, where one is written
 */
record GiftAnswer(char mark, Optional<BigDecimal> weight, String text, String feedback) {

    private static final Pattern WEIGHT = Pattern.compile("\\A\\s*%(-?[0-9]{1,3}(?:[.][0-9]{0,9})?)%");
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    boolean isRight() {
        return weight.map(share -> share.compareTo(FULL) == 0).orElse(mark == '=');
    }

    boolean isPartly() {
        return weight.filter(share -> share.signum() > 0 && share.compareTo(FULL) < 0)
                .isPresent();
    }

    /** @param marks what an answer begins with; a text without any is one answer that is right */
    static List<GiftAnswer> split(String answers, String marks) {
        var split = new ArrayList<GiftAnswer>();
        int start = 0;
        char mark = '=';
        for (int i = 0; i <= answers.length(); i++) {
            if (i == answers.length() || marks.indexOf(answers.charAt(i)) >= 0) {
                String written = answers.substring(start, i).strip();
                if (!written.isEmpty() || start > 0) {
                    split.add(of(mark, written));
                }
                mark = i < answers.length() ? answers.charAt(i) : mark;
                start = i + 1;
            }
        }
        return split;
    }

    static GiftAnswer of(char mark, String written) {
        Matcher weight = WEIGHT.matcher(written);
        Optional<BigDecimal> share = weight.find() ? Optional.of(new BigDecimal(weight.group(1))) : Optional.empty();
        String rest = share.isPresent() ? written.substring(weight.end()).strip() : written;
        int feedback = rest.indexOf('#');
        return new GiftAnswer(
                mark,
                share,
                feedback < 0 ? rest : rest.substring(0, feedback).strip(),
                feedback < 0 ? "" : rest.substring(feedback + 1).strip());
    }
}
