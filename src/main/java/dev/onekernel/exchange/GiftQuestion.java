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
import java.util.regex.Pattern;

/** Takes one question in GIFT apart. Escaped characters are hidden until a text is complete, so that a brace is one that counts. */
final class GiftQuestion {

    private static final String GENERAL_FEEDBACK = "####";

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:[0-9]{1,18}(?:[.][0-9]{0,18})?|[.][0-9]{1,18})");
    private static final Set<String> VERDICTS = Set.of("T", "TRUE", "F", "FALSE");
    /** A left side that is longer is not looked for in the explanation. */
    private static final int LONGEST_LEFT = 300;

    private final QuestionDraft draft;
    private final Consumer<String> notes;
    private final GiftMarkdown texts;

    GiftQuestion(QuestionDraft draft, Consumer<String> notes) {
        this.draft = draft;
        this.notes = notes;
        this.texts = new GiftMarkdown(notes);
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
        String explain = general < 0 ? "" : texts.blocks(answers.substring(general + GENERAL_FEEDBACK.length()));
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
        for (String key : List.of("pairs", "steps")) {
            for (Map<String, Object> pair : draft.mappings(key)) {
                byBeginning.put(
                        "- " + BankMarkdown.paragraph(pair.get(pair.containsKey("left") ? "left" : "text") + ": "),
                        pair);
            }
        }
        var rest = new ArrayList<String>();
        explain.lines().forEach(line -> {
            // Behind another list, this one has stars.
            String item = line.startsWith("* ") ? "-" + line.substring(1) : line;
            int end = item.indexOf(": ") + 2;
            while (end > 1 && end < LONGEST_LEFT && !byBeginning.containsKey(item.substring(0, end))) {
                end = item.indexOf(": ", end) + 2;
            }
            if (end > 1 && byBeginning.containsKey(item.substring(0, end))) {
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
        // A full stop behind the braces ends the sentence before them; words there have a gap before them.
        boolean words = behind.codePoints().anyMatch(Character::isLetterOrDigit);
        String sentence = before.stripTrailing();
        boolean ended = !sentence.isEmpty() && ".?!:".indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
        draft.keys()
                .put("ask", texts.asked(words ? sentence + " ... " + behind : ended ? sentence : sentence + behind));
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
                            texts.blocks(before) + " {1}" + (behind.matches("(?s)[.,;:?!)].*") ? "" : " ")
                                    + texts.blocks(behind));
            draft.keys().put("blanks", List.of(blank));
        }
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
        return VERDICTS.contains(first) ? verdict(answers) : new GiftTyped(draft, texts, notes).read(answers);
    }

    private boolean choices(String written) {
        List<GiftAnswer> answers = GiftAnswer.split(written, "=~");
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
                    "text",
                    texts.line(answer.text()),
                    "correct",
                    correct ? "true" : "",
                    "why",
                    texts.line(answer.feedback())));
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
            String left = texts.line(pair.substring(0, arrow).strip());
            String right = BankMarkdown.escaped(BankMarkdown.oneLine(GiftText.shown(pair.substring(arrow + 2))));
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
        String wrong = parts.length > 1 ? texts.line(parts[1]) : "";
        String right = parts.length > 2 ? texts.line(parts[2]) : "";
        draft.keys().put("type", "true-false");
        draft.with("answer", String.valueOf(truth))
                .with("if-true", truth ? right : wrong)
                .with("if-false", truth ? wrong : right);
        return true;
    }

    private boolean number(String written) {
        int other = written.indexOf('~');
        List<GiftAnswer> answers = GiftAnswer.split(other < 0 ? written : written.substring(0, other), "=");
        String otherwise = other < 0
                ? ""
                : GiftAnswer.of('~', written.substring(other + 1)).feedback();
        var range = new GiftRange();
        for (GiftAnswer answer : answers) {
            if (answer.text().equals("*") || answer.text().isEmpty()) {
                otherwise = answer.feedback();
            } else if (!range.add(answer.text(), answer.isRight(), answer.isPartly(), texts.line(answer.feedback()))) {
                return refuse("This is not a number with its range: " + GiftText.shown(answer.text())
                        + ". Write 4, 4:0.1 or 3.9..4.1.");
            }
        }
        return range.put(draft, texts.line(otherwise), notes);
    }
}
