package dev.onekernel.course;

import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Something to answer: one part, or several that are answered one after the other. What a part can do by itself is found in
 * {@link Part}; a question says how its parts belong together.
 */
public sealed interface Question permits SimpleQuestion, TrueFalse, Blanks, Simulation {

    QuestionHeader header();

    /** At least one. */
    List<Part> parts();

    /**
     * Says what a response is worth, with a remark on everything that was chosen.
     *
     * @return an unfinished mark when a further part is to be answered
     * @throws IllegalArgumentException when the response belongs to another kind of question
     */
    Outcome grade(Response response);

    /** The part to answer after what was given so far. */
    default Part next(Response given) {
        return parts().get(given.size());
    }

    /**
     * What is asked.
     *
     * @param part how a part is shown within the text, by its index; most questions show none there
     */
    default List<Block> ask(IntFunction<Line> part) {
        return header().prompt();
    }

    /** All that it says before anything is answered, as a search looks for it. */
    default List<Block> readable() {
        return header().prompt();
    }

    /** Whether {@link #ask} shows the parts, so that the question is drawn again whenever one of them has been answered. */
    default boolean showsGiven() {
        return false;
    }

    /**
     * What there is to see of the answers so far, below what is asked; most questions show nothing.
     *
     * @param draft what was tried for the part that is to be answered next
     */
    default List<Block> exhibit(Response given, Optional<Answer> draft) {
        return List.of();
    }

    /** What is said about the part that was answered last, before the next one is asked for. */
    default List<Feedback> interim(Response given) {
        return List.of();
    }

    /** Whether each part is settled before the next one is asked, so that its answer alone can be shown and it is not asked again. */
    default boolean settlesParts() {
        return false;
    }

    /** Whether what there is to see after the last answer is gone as soon as the next part is asked, so that it is shown by itself. */
    default boolean isPausedAfter(Response given) {
        return false;
    }

    /** Whether a part is answered before the explanation, so that a miss is nothing to be sorry for. */
    default boolean isGuess(int part) {
        return header().predict();
    }

    /** The question as it is put to many people at the same time, who answer and do not try things out. */
    default Question shared() {
        return this;
    }

    /** What can be typed now, as one short sentence. */
    default String usage(Response given) {
        return next(given).usage();
    }

    /** The same in a few words, for a prompt. */
    default String form(Response given) {
        return next(given).form();
    }

    /** What is said when a part was right and the next one is asked for; empty when nothing is said before the last one. */
    default String confirmation() {
        return "";
    }

    /** The orders in which the choices of each part are shown: the same seed gives the same orders on every machine. */
    default List<ChoiceOrder> choiceOrders(long seed) {
        var orders = new ArrayList<ChoiceOrder>();
        long own = seed ^ id().hashCode();
        for (Part part : parts()) {
            orders.add(part.choiceOrder(own));
            if (!part.choices().isEmpty()) {
                own += 0x9E3779B97F4A7C15L; // or the same letter would be right in every part
            }
        }
        return List.copyOf(orders);
    }

    /** The choices of each part as the author wrote them. */
    default List<ChoiceOrder> authoredOrders() {
        return parts().stream()
                .map(part -> ChoiceOrder.asWritten(part.choices().size()))
                .toList();
    }

    /** The response in a few characters, for records; {@code 0} is the author's first choice. */
    default String written(Response response) {
        return response.written(parts().size());
    }

    /** The inverse of {@link #written}; empty when the text is not a written response to this question. */
    default Optional<Response> restore(String written) {
        return Response.restore(written, parts());
    }

    /** The responses that earn the full mark. The first is the one to show. */
    default List<Response> accepted() {
        return varied(Part::accepted);
    }

    /** Typical responses that must not earn the full mark: in each, one part is answered wrong. */
    default List<Response> mistakes() {
        return varied(Part::mistakes);
    }

    private List<Response> varied(Function<Part, List<Answer>> answers) {
        var responses = new ArrayList<Response>();
        for (int varied = 0; varied < parts().size(); varied++) {
            for (Answer answer : answers.apply(parts().get(varied))) {
                var all = new ArrayList<Answer>();
                parts().forEach(part -> all.add(part.accepted().get(0)));
                all.set(varied, answer);
                responses.add(new Response(all));
            }
        }
        return responses.stream().distinct().toList();
    }

    /** The right answer, explained. */
    default List<Feedback> solution() {
        return remarks(Part::solution);
    }

    /** The right answer to one part, explained. */
    default List<Feedback> solution(int part) {
        return parts().get(part).solution().stream()
                .map(feedback -> feedback.inPart(part))
                .toList();
    }

    /** Every choice explained, right and wrong. */
    default List<Feedback> explanations() {
        return remarks(Part::explanations);
    }

    private List<Feedback> remarks(Function<Part, List<Feedback>> remarks) {
        return IntStream.range(0, parts().size())
                .boxed()
                .flatMap(part -> remarks.apply(parts().get(part)).stream().map(feedback -> feedback.inPart(part)))
                .toList();
    }

    /** What is said to a learner about an answer, and where it is written. */
    default List<FeedbackSite> feedback() {
        return all(Part::feedback);
    }

    /** What is wrong with the question, as far as it can tell by itself. */
    default List<Flaw> flaws() {
        return all(Part::flaws);
    }

    /** The texts that would give the answer away if a hint contained one of them. */
    default List<String> giveaways() {
        return all(Part::giveaways);
    }

    /** The accepted texts that a learner types exactly as the author wrote them, and where they are written. */
    default List<TextSite> typedTexts() {
        return all(Part::typedTexts);
    }

    private <T> List<T> all(Function<Part, List<T>> of) {
        return parts().stream().map(of).flatMap(List::stream).toList();
    }

    /** Whether a learner who knows nothing earns points with a strategy; empty where the strategy cannot be used. */
    default Optional<Boolean> yieldsTo(Strategy strategy) {
        return parts().get(0).yieldsTo(strategy);
    }

    default String id() {
        return header().id();
    }

    default QuestionKey key() {
        return new QuestionKey(header().id(), header().digest());
    }

    /** The orders that are the same for everybody, so that a room can talk about "b". */
    default List<ChoiceOrder> sharedChoiceOrders() {
        return choiceOrders(1);
    }
}
