package dev.onekernel.course;

import dev.onekernel.course.Answer.Picks;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Steps to bring into order. Worth the share of steps that directly follow their true predecessor, so that one step in the
 * wrong place does not spoil all that come after it.
 */
public record Ordering(Stem stem, List<Item> steps) implements Question {

    /** One step, and why it stands where it stands. */
    public record Item(Line text, Line why) {}

    public Ordering {
        steps = List.copyOf(steps);
    }

    @Override
    public int choices() {
        return steps.size();
    }

    @Override
    public String usage(boolean half) {
        return "Type the numbers in the right order, such as " + example() + ".";
    }

    @Override
    public String form(boolean half) {
        return "the order, 1 to " + choices();
    }

    /** Shuffled, but never already solved. */
    @Override
    public Deal deal(long seed) {
        Deal deal = Question.super.deal(seed);
        if (!deal.equals(Deal.asWritten(choices()))) {
            return deal;
        }
        var turned = new ArrayList<>(deal.order());
        Collections.rotate(turned, 1);
        return new Deal(turned);
    }

    @Override
    public Reading read(String typed, Deal deal, Optional<Answer> soFar) {
        return Places.in(typed, deal.size())
                .filter(places -> places.size() == deal.size()
                        && places.stream().distinct().count() == deal.size())
                .map(places -> places.stream().map(deal::at).toList())
                .<Reading>map(items -> new Reading.Understood(new Picks(items)))
                .orElseGet(() -> new Reading.Unclear("All numbers from 1 to " + choices()
                        + " are asked for, each once, such as " + example() + "."));
    }

    private String example() {
        return "2 1"
                + IntStream.rangeClosed(3, choices())
                        .mapToObj(number -> " " + number)
                        .collect(Collectors.joining());
    }

    @Override
    public Mark grade(Answer answer) {
        if (!(answer instanceof Picks picks) || picks.items().size() != steps.size()) {
            throw new IllegalArgumentException("not an order: " + answer);
        }
        var given = picks.items();
        var remarks = new ArrayList<Remark>();
        int following = 0;
        for (int place = 0; place < given.size(); place++) {
            int item = given.get(place);
            boolean follows = place == 0 ? item == 0 : given.get(place - 1) == item - 1;
            if (place > 0 && follows) {
                following++;
            }
            remarks.add(remark(follows ? Verdict.RIGHT : Verdict.WRONG, item));
        }
        return Mark.of(following / (double) (steps.size() - 1), remarks);
    }

    private Remark remark(Verdict verdict, int item) {
        return new Remark(verdict, item, steps.get(item).text(), steps.get(item).why());
    }

    @Override
    public List<Answer> accepted() {
        return List.of(new Picks(Deal.asWritten(choices()).order()));
    }

    /** The right order with two neighbours changed. */
    @Override
    public List<Answer> mistakes() {
        var mistakes = new ArrayList<Answer>();
        for (int i = 0; i + 1 < steps.size(); i++) {
            var order = new ArrayList<>(Deal.asWritten(choices()).order());
            Collections.swap(order, i, i + 1);
            mistakes.add(new Picks(order));
        }
        return mistakes;
    }

    @Override
    public List<Remark> solution() {
        return IntStream.range(0, steps.size())
                .mapToObj(item -> remark(Verdict.RIGHT, item))
                .toList();
    }

    @Override
    public List<Remark> explanations() {
        return solution();
    }
}
