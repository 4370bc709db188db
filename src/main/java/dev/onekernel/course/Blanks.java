package dev.onekernel.course;

import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with gaps, each to be filled by typing or by choosing. Worth the share of gaps that are right.
 *
 * @param stem its text holds {@code {1}} where the first gap is, and so on
 * @param gaps in the order of their numbers
 */
public record Blanks(QuestionHeader header, List<Part> gaps) implements Question {

    private static final Pattern MARKER = Pattern.compile("\\{([1-9])}");

    public Blanks {
        gaps = List.copyOf(gaps);
    }

    /** The numbers of the gaps that a text holds, in reading order. */
    public static List<Integer> numbers(List<Block> text) {
        var numbers = new ArrayList<Integer>();
        filled(text, number -> {
            numbers.add(number);
            return Line.EMPTY;
        });
        return numbers;
    }

    private static List<Block> filled(List<Block> text, IntFunction<Line> gap) {
        return text.stream()
                .map(block -> block.withLines(line -> filled(line, gap)))
                .toList();
    }

    private static Line filled(Line line, IntFunction<Line> gap) {
        Line filled = Line.EMPTY;
        for (var span : line.spans()) {
            Matcher marker = MARKER.matcher(span.text());
            int end = 0;
            while (marker.find()) {
                filled = filled.plus(span.text().substring(end, marker.start()), span.style())
                        .plus(gap.apply(Integer.parseInt(marker.group(1))));
                end = marker.end();
            }
            filled = filled.plus(span.text().substring(end), span.style());
        }
        return filled;
    }

    @Override
    public List<Part> parts() {
        return gaps;
    }

    @Override
    public List<Block> ask(IntFunction<Line> part) {
        return filled(header.prompt(), number -> part.apply(number - 1));
    }

    @Override
    public boolean showsGiven() {
        return true;
    }

    @Override
    public String usage(Response given) {
        return "This is " + gap(given) + ". " + next(given).usage();
    }

    @Override
    public String form(Response given) {
        return gap(given) + ", " + next(given).form();
    }

    private String gap(Response given) {
        return "gap " + (given.size() + 1) + " of " + gaps.size();
    }

    /** Nothing is said about a gap before all are filled. */
    @Override
    public Outcome grade(Response response) {
        if (response.isEmpty() || response.size() > gaps.size()) {
            throw new IllegalArgumentException("not an answer to each gap: " + response);
        }
        double points = 0;
        var feedbacks = new ArrayList<Feedback>();
        for (int gap = 0; gap < response.size(); gap++) {
            Outcome outcome = gaps.get(gap).grade(response.answers().get(gap));
            points += outcome.points();
            feedbacks.addAll(numbered(gap, outcome.feedback()));
        }
        return new Outcome(points / gaps.size(), response.size() < gaps.size(), feedbacks);
    }

    /** Remarks are told apart by the number of their gap: each gap has letters of its own. */
    private static List<Feedback> numbered(int gap, List<Feedback> feedbacks) {
        return feedbacks.stream()
                .map(feedback -> new Feedback(feedback.verdict(), Target.row(gap), feedback.what(), feedback.why()))
                .toList();
    }

    @Override
    public List<Feedback> solution() {
        return inEachGap((gap, part) -> numbered(gap, part.solution()));
    }

    @Override
    public List<Feedback> explanations() {
        return inEachGap((gap, part) -> numbered(gap, part.explanations()));
    }

    @Override
    public List<FeedbackSite> feedback() {
        return inEachGap((gap, part) ->
                part.feedback().stream().map(site -> site.below("blanks", gap)).toList());
    }

    @Override
    public List<Flaw> flaws() {
        return inEachGap((gap, part) ->
                part.flaws().stream().map(flaw -> flaw.below("blanks", gap)).toList());
    }

    @Override
    public List<TextSite> typedTexts() {
        return inEachGap((gap, part) -> part.typedTexts().stream()
                .map(site -> new TextSite(site.at().below("blanks", gap), site.text()))
                .toList());
    }

    private interface InGap<T> {
        List<T> of(int gap, Part part);
    }

    private <T> List<T> inEachGap(InGap<T> inGap) {
        var all = new ArrayList<T>();
        for (int gap = 0; gap < gaps.size(); gap++) {
            all.addAll(inGap.of(gap, gaps.get(gap)));
        }
        return all;
    }

    /** A strategy that works in one gap earns only a share of the point. */
    @Override
    public Optional<Boolean> yieldsTo(Strategy strategy) {
        return Optional.empty();
    }
}
