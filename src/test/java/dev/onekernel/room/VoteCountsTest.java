package dev.onekernel.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Question;
import dev.onekernel.course.QuestionKey;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Response;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.load.CourseReader;
import dev.onekernel.load.UnreadableCourseException;
import dev.onekernel.room.Ballot.CastKind;
import dev.onekernel.source.CourseLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class VoteCountsTest {

    private static final Path EVERY_KIND = Path.of("src/test/resources/every-kind");

    private static VoteRecord record(Question question, List<Response> responses) {
        Map<String, Ballot> ballots = new HashMap<>();
        for (Response response : responses) {
            ballots.put(
                    "id" + ballots.size(),
                    new Ballot(
                            Instant.EPOCH,
                            question.written(response),
                            question.grade(response).points(),
                            false,
                            CastKind.SENT));
        }
        return new VoteRecord(
                new CoursePlace("u", 0),
                Instant.EPOCH,
                Optional.empty(),
                false,
                Optional.empty(),
                ballots.keySet(),
                ballots);
    }

    private static VoteCounts counts(Question question, List<Response> responses) {
        return VoteCounts.of(question, new Vote(question.key(), 1), record(question, responses));
    }

    @TestFactory
    Stream<DynamicTest> every_kind_of_question_is_counted()
            throws IOException, UnreadableCourseException, UnreadableUnitException {
        var course = CourseReader.whole(CourseLocation.at(EVERY_KIND));
        return ((Quiz) course.unit("quizzes/01-every-kind"))
                .questions().stream()
                        .map(Question::shared) // as it is put to a room
                        .map(question -> DynamicTest.dynamicTest(question.id(), () -> isCounted(question)));
    }

    private static void isCounted(Question question) {
        var responses = new ArrayList<Response>();
        for (int i = 0; i < 3; i++) {
            responses.add(question.accepted().get(0));
        }
        responses.add(question.mistakes().get(0));
        VoteCounts counts = counts(question, responses);
        assertEquals(4, counts.answered());
        assertEquals(3, counts.right());
        assertEquals(question.parts().size(), counts.parts().size());
        for (PartCounts part : counts.parts()) {
            assertFalse(part.counts().isEmpty());
            assertTrue(
                    part.counts().values().stream().mapToInt(Integer::intValue).sum() >= 3);
            assertTrue(part.bars(false).stream().allMatch(bar -> bar.remark().isEmpty()), "nothing says what is right");
        }
    }

    @Test
    void nothing_is_counted_where_nobody_answered() throws Exception {
        var course = CourseReader.whole(CourseLocation.at(EVERY_KIND));
        for (Question written : ((Quiz) course.unit("quizzes/01-every-kind")).questions()) {
            Question question = written.shared();
            VoteCounts counts = counts(question, List.of());
            counts.parts().forEach(part -> part.bars(true).forEach(bar -> assertEquals(0, bar.length())));
        }
    }

    private static VoteRecord votes(String... given) {
        Map<String, Ballot> ballots = new HashMap<>();
        for (String each : given) {
            ballots.put(
                    "id" + ballots.size(),
                    new Ballot(Instant.EPOCH, each, each.equals("c") ? 1 : 0, false, CastKind.SENT));
        }
        return new VoteRecord(
                new CoursePlace("u", 0),
                Instant.EPOCH,
                Optional.empty(),
                false,
                Optional.empty(),
                ballots.keySet(),
                ballots);
    }

    @Test
    void transitions_tell_who_was_convinced_and_what_was_gained() {
        VoteTransitions moved = VoteTransitions.between(votes("a", "b", "c", "c", "a"), votes("c", "a", "a", "c", "c"));
        assertEquals(new VoteTransitions(2, 1, 1, moved.gain()), moved);
        assertEquals(4, moved.changed());
        assertEquals(1 / 3.0, moved.gain().orElseThrow(), 1e-9);
        assertEquals(
                Optional.empty(),
                VoteTransitions.between(votes("c"), votes("c")).gain());
    }

    @Test
    void the_advice_follows_the_share_of_right_answers() {
        var first = new Vote(new QuestionKey("q", "d"), 1);
        var second = new Vote(first.question(), 2);
        assertEquals(VoteAdvice.NONE, VoteAdvice.of(first, votes("c", "a", "a", "c")));
        assertEquals(VoteAdvice.DISCUSS, VoteAdvice.of(first, votes("c", "c", "a", "a", "a")));
        assertEquals(VoteAdvice.EXPLAIN, VoteAdvice.of(first, votes("c", "a", "a", "a", "a")));
        assertEquals(VoteAdvice.REVEAL, VoteAdvice.of(first, votes("c", "c", "c", "c", "a")));
        assertEquals(VoteAdvice.REVEAL, VoteAdvice.of(second, votes("c", "c", "a", "a", "a")));
    }
}
