package dev.onekernel.room;

import dev.onekernel.course.Answer;
import dev.onekernel.course.ParsedResponse;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.Response;
import dev.onekernel.course.Verdict;
import dev.onekernel.room.Ballot.CastKind;
import dev.onekernel.room.RoomEvent.VoteCast;
import dev.onekernel.text.Suggestion;
import dev.onekernel.tutor.Input;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads what an attendee types as an answer in a vote. A question of several parts is answered part by part, and all parts are asked of
 * everybody: whether the first answer was right is told to nobody before the reveal.
 *
 * @param given what the attendee has answered so far, when parts are missing
 */
record AnswerReader(Question question, Vote vote, Response given) {

    /** The vote that is open in a room, for one attendee. */
    static Optional<AnswerReader> in(Room room, CourseRoute route, String who) {
        return room.phase() instanceof RoomPhase.Voting voting && voting.is(RoomPhase.VotePhase.OPEN)
                ? Optional.of(of(room, route.question(voting.place()).orElseThrow(), voting.vote(), who))
                : Optional.empty();
    }

    private static AnswerReader of(Room room, Question question, Vote vote, String who) {
        Response begun = room.ballot(vote, who)
                .filter(Ballot::unfinished)
                .flatMap(ballot -> question.restore(ballot.given()))
                .filter(response -> response.size() < question.parts().size())
                .orElse(Response.NONE);
        return new AnswerReader(question, vote, begun);
    }

    /** What became of a line: a response, or a sentence that says why there is none. */
    record ReadAnswer(Optional<Response> response, String sentence) {}

    private Part part() {
        return question.next(given);
    }

    /** Whether anything that is typed is an answer now, even what looks like a command with something behind it. */
    boolean takesAnyText() {
        return part().acceptsAnyText();
    }

    ReadAnswer read(Input.FreeText<?> text) {
        ParsedResponse parsed =
                part().parse(text.text(), question.sharedChoiceOrders().get(given.size()));
        Optional<String> meant = Suggestion.to(text.text().strip(), AttendeeCommand.VOCABULARY.words());
        if (parsed instanceof ParsedResponse.Invalid invalid) {
            return new ReadAnswer(Optional.empty(), invalid.sentence());
        }
        Answer answer = ((ParsedResponse.Valid) parsed).answer(); // what is built up line by line is not put to a room
        boolean slip = !text.quoted()
                && meant.isPresent()
                && takesAnyText()
                && part().grade(answer).verdict() == Verdict.WRONG
                && !part().mistakes().contains(answer);
        return slip
                ? new ReadAnswer(
                        Optional.empty(),
                        "That looks like the word " + meant.get()
                                + ", so it was not counted. To answer with it, put it in quotes.")
                : new ReadAnswer(Optional.of(given.plus(answer)), "");
    }

    boolean isFinished(Response response) {
        return response.size() == question.parts().size();
    }

    VoteCast cast(String who, Response response, CastKind how, Instant now) {
        return new VoteCast(
                now,
                who,
                vote,
                question.written(response),
                question.grade(response).points(),
                !isFinished(response),
                how);
    }

    /** The response as it would be typed: {@code b}, or {@code true, b}. */
    static String shown(Question question, Response response) {
        var shown = new StringBuilder();
        for (int part = 0; part < response.size(); part++) {
            shown.append(shown.isEmpty() ? "" : ", ")
                    .append(question.parts()
                            .get(part)
                            .format(
                                    response.answers().get(part),
                                    question.sharedChoiceOrders().get(part)));
        }
        return shown.toString();
    }
}
