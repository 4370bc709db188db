package dev.onekernel.room;

import dev.onekernel.course.Answer;
import dev.onekernel.course.ChoiceOrder;
import dev.onekernel.course.Feedback;
import dev.onekernel.course.Matching;
import dev.onekernel.course.MultipleResponse;
import dev.onekernel.course.Numeric;
import dev.onekernel.course.Option;
import dev.onekernel.course.Ordering;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.Response;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.SingleChoice;
import dev.onekernel.course.Statement;
import dev.onekernel.course.Verdict;
import dev.onekernel.room.PartCounts.ChoiceCounts;
import dev.onekernel.room.PartCounts.ChoiceCounts.ChoiceCount;
import dev.onekernel.room.PartCounts.NumberCounts;
import dev.onekernel.room.PartCounts.RowCounts;
import dev.onekernel.room.PartCounts.TextCounts;
import dev.onekernel.room.PartCounts.TextCounts.MistakeCount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How the answers of one vote are distributed.
 *
 * @param present how many could have answered
 * @param answered how many did
 * @param picked how many of these had not pressed Enter when the vote was closed
 * @param right how many were right in full
 * @param parts one for each part of the question
 */
public record VoteCounts(Vote vote, int present, int answered, int picked, int right, List<PartCounts> parts) {

    public VoteCounts {
        parts = List.copyOf(parts);
    }

    /** Counts the ballots of a vote. A ballot that the question cannot restore counts as answered, but for none of the parts. */
    public static VoteCounts of(Question question, Vote vote, VoteRecord record) {
        List<Response> responses = record.ballots().values().stream()
                .flatMap(ballot -> question.restore(ballot.given()).stream())
                .toList();
        List<ChoiceOrder> orders = question.sharedChoiceOrders();
        var parts = new ArrayList<PartCounts>();
        for (int part = 0; part < question.parts().size(); part++) {
            int index = part;
            List<Answer> answers = responses.stream()
                    .filter(response -> response.size() > index)
                    .map(response -> response.answers().get(index))
                    .toList();
            parts.add(counts(question.parts().get(part), orders.get(part), answers));
        }
        int picked = (int) record.ballots().values().stream()
                .filter(ballot -> ballot.how() == Ballot.CastKind.PICKED)
                .count();
        return new VoteCounts(vote, record.present().size(), record.ballots().size(), picked, record.right(), parts);
    }

    /** The one place that counts by the kind of a part. */
    static PartCounts counts(Part part, ChoiceOrder order, List<Answer> answers) {
        if (part instanceof SingleChoice choice) {
            return choices(choice.options(), order, answers);
        }
        if (part instanceof MultipleResponse several) {
            return choices(several.options(), order, answers);
        }
        if (part instanceof Statement statement) {
            return new ChoiceCounts(List.of(verdict(true, statement, answers), verdict(false, statement, answers)));
        }
        if (part instanceof Ordering ordering) {
            return rows(ordering, ordering.steps().size(), answers);
        }
        if (part instanceof Matching matching) {
            return rows(matching, matching.pairs().size(), answers);
        }
        if (part instanceof Numeric numeric) {
            return numbers(numeric, answers);
        }
        if (part instanceof ShortText text) {
            return texts(text, answers);
        }
        throw new AssertionError(part);
    }

    private static PartCounts choices(List<Option> options, ChoiceOrder order, List<Answer> answers) {
        return new ChoiceCounts(IntStream.range(0, order.size())
                .mapToObj(place -> new ChoiceCount(
                        ChoiceOrder.letter(place),
                        options.get(order.itemAt(place)).text().text(),
                        (int) answers.stream()
                                .filter(answer -> answer instanceof Answer.Choices chosen
                                        && chosen.items().contains(order.itemAt(place)))
                                .count(),
                        options.get(order.itemAt(place)).correct()))
                .toList());
    }

    private static ChoiceCount verdict(boolean value, Statement statement, List<Answer> answers) {
        int count =
                (int) answers.stream().filter(new Answer.Truth(value)::equals).count();
        return new ChoiceCount(String.valueOf(value), "", count, statement.truth() == value);
    }

    private static PartCounts rows(Part part, int rows, List<Answer> answers) {
        var right = new int[rows];
        for (Answer answer : answers) {
            List<Feedback> feedback = part.grade(answer).feedback();
            for (int row = 0; row < rows; row++) {
                right[row] += feedback.get(row).verdict() == Verdict.RIGHT ? 1 : 0;
            }
        }
        return new RowCounts(IntStream.of(right).boxed().toList(), answers.size());
    }

    private static PartCounts numbers(Numeric numeric, List<Answer> answers) {
        List<BigDecimal> numbers = answers.stream()
                .map(answer -> ((Answer.Number) answer).value())
                .sorted()
                .toList();
        int low = (int) numbers.stream()
                .filter(number -> number.compareTo(numeric.from()) < 0)
                .count();
        int high = (int) numbers.stream()
                .filter(number -> number.compareTo(numeric.to()) > 0)
                .count();
        return new NumberCounts(low, numbers.size() - low - high, high, median(numbers));
    }

    private static Optional<BigDecimal> median(List<BigDecimal> sorted) {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal below = sorted.get((sorted.size() - 1) / 2);
        BigDecimal above = sorted.get(sorted.size() / 2);
        return Optional.of(below.add(above).divide(BigDecimal.valueOf(2)));
    }

    private static PartCounts texts(ShortText text, List<Answer> answers) {
        int right = (int) answers.stream()
                .filter(answer -> text.grade(answer).verdict() == Verdict.RIGHT)
                .count();
        var mistakes = new ArrayList<MistakeCount>();
        int known = 0;
        for (ShortText.Mistake mistake : text.wrong()) {
            int count = (int) answers.stream()
                    .filter(answer -> text.isMistake(mistake, answer))
                    .count();
            mistakes.add(new MistakeCount(mistake.texts().get(0), count));
            known += count;
        }
        return new TextCounts(text.example(), right, mistakes, Math.max(0, answers.size() - right - known));
    }
}
