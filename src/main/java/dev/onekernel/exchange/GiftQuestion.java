package dev.onekernel.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes one question in GIFT apart. Escaped characters are hidden until a text is complete, so that a brace is one that counts. */
final class GiftQuestion {

    private static final String GENERAL_FEEDBACK = "####";

    private static final Pattern FORMAT = Pattern.compile("\\A\\[(html|moodle|plain|markdown)]");
    private static final Pattern WEIGHT = Pattern.compile("\\A\\s*%(-?[0-9]{1,3}(?:[.][0-9]{0,9})?)%");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:[0-9]{1,18}(?:[.][0-9]{0,18})?|[.][0-9]{1,18})");
    private static final Set<String> VERDICTS = Set.of("T", "TRUE", "F", "FALSE");
    /** A line that is longer explains no pair. */
    private static final int LONGEST_ITEM = 2_000;

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final QuestionDraft draft;
    private final Consumer<String> notes;
    private String format = "moodle";

    GiftQuestion(QuestionDraft draft, Consumer<String> notes) {
        this.draft = draft;
        this.notes = notes;
    }

    /** @return whether it became a question; if not, it was said why */
    boolean read(String written, Optional<String> id) {
        String text = GiftText.hidden(written.strip());
        String title = "";
        if (text.startsWith("::") && text.indexOf("::", 2) > 0) {
            int end = text.indexOf("::", 2);
            title = GiftText.shown(text.substring(2, end)).strip();
            text = text.substring(end + 2).strip();
        }
        draft.keys().put("id", id.orElse(title));
        draft.keys().put("type", "");
        int start = text.indexOf('{');
        int end = text.indexOf('}');
        if (start < 0 && end < 0) {
            return refuse("This text asks nothing, as it has no answers in braces. Put it into a lesson.");
        }
        if (start < 0 || end >= 0 && end < start) {
            return refuse("A closing brace stands here without an opening one. Write \\} for a brace that is text.");
        }
        if (end < 0) {
            return refuse("The brace { is never closed. Add }, or write \\{ for a brace that is text.");
        }
        if (text.indexOf('{', start + 1) >= 0) {
            return refuse(
                    "More than one opening brace { stands in this question. Write \\{ for a brace that is text, and divide"
                            + " a question with answers in several places.");
        }
        String before = text.substring(0, start);
        String behind = text.substring(end + 1).strip();
        String answers = text.substring(start + 1, end).strip();
        ask(before, behind);
        int general = answers.lastIndexOf(GENERAL_FEEDBACK);
        String explain = general < 0 ? "" : markdown(answers.substring(general + GENERAL_FEEDBACK.length()));
        answers = general < 0 ? answers : answers.substring(0, general).strip();
        if (!answers(answers)) {
            return false;
        }
        if (!behind.isEmpty()) {
            missingWord(before, behind);
        }
        draft.with("explain", explained(explain));
        return true;
    }

    /** Takes the explanations of pairs and steps out of the list that {@link GiftWriter} has made of them. */
    private String explained(String explain) {
        if (!explain.contains(": ") || !List.of("match", "order").contains(draft.text("type"))) {
            return explain;
        }
        Map<String, Map<String, Object>> byBeginning = new LinkedHashMap<>();
        for (Object item :
                (List<?>) draft.keys().getOrDefault("pairs", draft.keys().get("steps"))) {
            if (item instanceof Map<?, ?> pair) {
                byBeginning.put(
                        "- " + MarkdownText.atBeginning(pair.get(pair.containsKey("left") ? "left" : "text") + ": "),
                        QuestionDraft.keys(pair));
            }
        }
        var rest = new ArrayList<String>();
        explain.lines().forEach(line -> {
            // Behind another list, this one has stars.
            String item = line.startsWith("* ") ? "-" + line.substring(1) : line;
            int end = item.length() > LONGEST_ITEM ? 0 : item.indexOf(": ") + 2;
            while (end > 1 && !byBeginning.containsKey(item.substring(0, end))) {
                end = item.indexOf(": ", end) + 2;
            }
            if (end > 1) {
                byBeginning.remove(item.substring(0, end)).put("why", item.substring(end));
            } else {
                rest.add(line);
            }
        });
        return String.join("\n", rest).strip();
    }

    private boolean refuse(String sentence) {
        notes.accept(sentence);
        return false;
    }

    private void ask(String before, String behind) {
        Matcher named = FORMAT.matcher(before.strip());
        format = named.find() ? named.group(1) : format;
        draft.keys().put("ask", markdown(before + (behind.isEmpty() ? "" : " _____ " + behind)));
    }

    /** A word that is missing in the middle of a sentence is a gap, if it is a word. */
    private void missingWord(String before, String behind) {
        Map<String, Object> blank = new LinkedHashMap<>();
        for (String key : List.of("compare", "accept", "answer", "why", "wrong", "otherwise", "options")) {
            if (draft.keys().containsKey(key)) {
                blank.put(key, draft.keys().get(key));
            }
        }
        boolean gap = List.of("text", "choice").contains(draft.text("type"));
        if (gap) {
            blank.keySet().forEach(draft.keys()::remove);
            draft.keys().put("type", "blanks");
            draft.keys()
                    .put(
                            "ask",
                            markdown(before) + " {1}" + (behind.matches("(?s)[.,;:?!)].*") ? "" : " ") + rest(behind));
            draft.keys().put("blanks", List.of(blank));
        }
    }

    private String rest(String behind) {
        return markdown(behind);
    }

    private boolean answers(String answers) {
        if (answers.isEmpty()) {
            return refuse(
                    "An essay has no answer to compare with, so it is left out. Ask for a word, a number or a choice.");
        }
        if (answers.startsWith("#")) {
            return number(answers.substring(1));
        }
        if (answers.indexOf('~') >= 0) {
            return choices(answers);
        }
        if (answers.indexOf('=') >= 0 && answers.contains("->")) {
            return pairs(answers);
        }
        String first = answers.split("#", 2)[0].strip();
        return VERDICTS.contains(first) ? verdict(answers) : typed(answers);
    }

    /** One answer as it is written: its mark, its share of the points, its text and its feedback. */
    private record GiftAnswer(char mark, Optional<BigDecimal> weight, String text, String feedback) {

        boolean isRight() {
            return weight.map(share -> share.compareTo(FULL) == 0).orElse(mark == '=');
        }

        boolean isPartly() {
            return weight.filter(share -> share.signum() > 0 && share.compareTo(FULL) < 0)
                    .isPresent();
        }
    }

    /** @param marks what an answer begins with; a text without any is one answer that is right */
    private List<GiftAnswer> split(String answers, String marks) {
        var split = new ArrayList<GiftAnswer>();
        int start = 0;
        char mark = '=';
        for (int i = 0; i <= answers.length(); i++) {
            if (i == answers.length() || marks.indexOf(answers.charAt(i)) >= 0) {
                String written = answers.substring(start, i).strip();
                if (!written.isEmpty() || start > 0) {
                    split.add(answer(mark, written));
                }
                mark = i < answers.length() ? answers.charAt(i) : mark;
                start = i + 1;
            }
        }
        return split;
    }

    private static GiftAnswer answer(char mark, String written) {
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

    private boolean choices(String written) {
        List<GiftAnswer> answers = split(written, "=~");
        boolean several = answers.stream().noneMatch(answer -> answer.mark() == '=');
        long right = answers.stream().filter(answer -> answer.mark() == '=').count();
        if (right > 1) {
            notes.accept("Each of " + right
                    + " answers is right by itself in Moodle; here, all of them have to be chosen. Leave one"
                    + " of them right if that is not meant.");
        }
        if (!several && answers.stream().anyMatch(answer -> answer.mark() == '~' && answer.isPartly())) {
            notes.accept(
                    "Answers that are partly right count as wrong, as a choice is right or wrong. Say what is right about"
                            + " them in their `why`.");
        }
        if (several && !isUsual(answers)) {
            notes.accept(
                    "The shares of the points are not kept: a right choice earns its part of the point, and a wrong one takes"
                            + " as much away.");
        }
        draft.keys().put("type", several || right > 1 ? "several" : "choice");
        var options = new ArrayList<Map<String, Object>>();
        for (GiftAnswer answer : answers) {
            boolean correct = several
                    ? answer.weight().filter(share -> share.signum() > 0).isPresent()
                    : answer.mark() == '=';
            options.add(QuestionDraft.mapping(
                    "text", line(answer.text()), "correct", correct ? "true" : "", "why", line(answer.feedback())));
        }
        draft.with("options", options);
        return true;
    }

    /** Whether every right choice earns its part of the point and every wrong one takes as much away. */
    private static boolean isUsual(List<GiftAnswer> answers) {
        List<BigDecimal> shares = answers.stream()
                .map(answer -> answer.weight().orElse(BigDecimal.ZERO))
                .toList();
        long right = shares.stream().filter(share -> share.signum() > 0).count();
        double usual = right == 0 ? 0 : 100.0 / right;
        return shares.stream().allMatch(share -> Math.abs(Math.abs(share.doubleValue()) - usual) < 0.01);
    }

    /** Pairs have neither shares of the points nor feedback. */
    private boolean pairs(String written) {
        var pairs = new ArrayList<Map<String, Object>>();
        var extra = new ArrayList<Map<String, Object>>();
        for (String pair : written.substring(written.indexOf('=') + 1).split("=")) {
            int arrow = pair.indexOf("->");
            if (arrow < 0) {
                return refuse("A pair without an arrow -> stands in this question. Write =left -> right for each.");
            }
            String left = line(pair.substring(0, arrow).strip());
            String right = MarkdownText.escaped(
                    GiftText.shown(pair.substring(arrow + 2)).strip().replaceAll("\\s*\\n\\s*", " "));
            if (left.isEmpty()) {
                extra.add(QuestionDraft.mapping("text", right));
            } else {
                pairs.add(QuestionDraft.mapping("left", left, "right", right));
            }
        }
        if (draft.tags().remove("order")) {
            draft.keys().put("type", "order");
            draft.with("steps", steps(pairs));
        } else {
            draft.keys().put("type", "match");
            draft.with("pairs", pairs).with("extra", extra);
        }
        return true;
    }

    private static List<Map<String, Object>> steps(List<Map<String, Object>> pairs) {
        var steps = new ArrayList<>(pairs);
        steps.sort(Comparator.comparing(pair -> place(String.valueOf(pair.get("right")))));
        return steps.stream()
                .map(pair -> QuestionDraft.mapping("text", String.valueOf(pair.get("left"))))
                .toList();
    }

    private static BigDecimal place(String number) {
        return NUMBER.matcher(number).matches() ? new BigDecimal(number) : BigDecimal.ZERO;
    }

    private boolean verdict(String written) {
        String[] parts = written.split("#", 3);
        boolean truth = parts[0].strip().startsWith("T");
        String wrong = parts.length > 1 ? line(parts[1]) : "";
        String right = parts.length > 2 ? line(parts[2]) : "";
        draft.keys().put("type", "true-false");
        draft.with("answer", String.valueOf(truth))
                .with("if-true", truth ? right : wrong)
                .with("if-false", truth ? wrong : right);
        return true;
    }

    private boolean typed(String written) {
        List<GiftAnswer> answers = split(written, "=");
        List<GiftAnswer> right = answers.stream().filter(GiftAnswer::isRight).toList();
        if (right.isEmpty()) {
            return refuse("No answer of this question is right. Write =answer for one that is.");
        }
        if (answers.stream().anyMatch(GiftAnswer::isPartly)) {
            notes.accept(
                    "Answers that are partly right count as wrong, with their feedback. Move them to `accept` if they should count.");
        }
        draft.keys().put("type", "text");
        List<String> accepted =
                right.stream().map(answer -> GiftText.shown(answer.text())).toList();
        if (accepted.stream().anyMatch(GiftPattern::isPattern)) {
            draft.with("compare", "pattern")
                    .with("accept", accepted.stream().map(GiftPattern::of).toList())
                    .with("answer", GiftPattern.example(accepted));
        } else {
            compared();
            draft.with("accept", accepted.stream().map(GiftPattern::literal).toList());
        }
        if (right.stream().map(GiftAnswer::feedback).distinct().count() > 1) {
            notes.accept("The right answers have different feedback, of which the first is taken.");
        }
        draft.with("why", line(right.get(0).feedback()));
        wrong(answers);
        return true;
    }

    private void compared() {
        for (String tag : List.copyOf(draft.tags())) {
            if (tag.startsWith("compare ")) {
                draft.tags().remove(tag);
                draft.with("compare", tag.substring("compare ".length()));
            }
        }
    }

    /** Mistakes with the same feedback stand together; what is said to any other answer stands behind them. */
    private void wrong(List<GiftAnswer> answers) {
        Map<String, List<String>> byFeedback = new LinkedHashMap<>();
        String otherwise = "";
        for (GiftAnswer answer : answers) {
            if (!answer.isRight() && answer.text().strip().equals("*")) {
                otherwise = line(answer.feedback());
            } else if (!answer.isRight()) {
                byFeedback
                        .computeIfAbsent(line(answer.feedback()), feedback -> new ArrayList<>())
                        .add(GiftPattern.literal(GiftText.shown(answer.text())));
            }
        }
        var wrong = new ArrayList<Map<String, Object>>();
        byFeedback.forEach((feedback, texts) -> {
            Map<String, Object> mistake = QuestionDraft.mapping("text", texts.get(0), "why", feedback);
            if (texts.size() > 1) {
                mistake.put("text", texts);
            }
            wrong.add(mistake);
        });
        draft.with("wrong", wrong).with("otherwise", otherwise);
    }

    private boolean number(String written) {
        int other = written.indexOf('~');
        List<GiftAnswer> answers = split(other < 0 ? written : written.substring(0, other), "=");
        String otherwise =
                other < 0 ? "" : answer('~', written.substring(other + 1)).feedback();
        var range = new GiftRange();
        for (GiftAnswer answer : answers) {
            if (answer.text().equals("*") || answer.text().isEmpty()) {
                otherwise = answer.feedback();
            } else if (!range.add(answer.text(), answer.isRight(), answer.isPartly(), line(answer.feedback()))) {
                return refuse("This is not a number with its range: " + GiftText.shown(answer.text())
                        + ". Write 4, 4:0.1 or 3.9..4.1.");
            }
        }
        return range.put(draft, line(otherwise), notes);
    }

    /** A text of one paragraph, as Markdown. The backslash that hides an arrow from GIFT is not needed any more. */
    private String line(String hidden) {
        String text = markdown(hidden).replaceAll("\\s*\\n\\s*", " ").strip();
        return text.contains("-\\>") ? MarkdownText.withArrows(text) : text;
    }

    /** A text in whatever format, as Markdown. */
    private String markdown(String hidden) {
        String written = hidden.strip();
        Matcher named = FORMAT.matcher(written);
        String said = named.find() ? named.group(1) : format;
        String text = GiftText.shown(named.reset().find() ? written.substring(named.end()) : written)
                .strip();
        return switch (said) {
            case "markdown" -> text;
            case "plain" -> plain(text);
            case "html" -> html(text);
            default -> text.matches("(?s).*(?:</?[a-zA-Z]+[^<>]*>|&[a-z#0-9]+;).*") ? html(text) : plain(text);
        };
    }

    private static String plain(String text) {
        return MarkdownText.atBeginning(MarkdownText.escaped(text)).replaceAll("[ \\t]+(?=\\n)", "");
    }

    private String html(String text) {
        return MarkdownText.of(HtmlText.blocks(
                text, element -> notes.accept("The HTML element <" + element + "> is left out; its text stays.")));
    }
}
