package dev.onekernel.room;

import dev.onekernel.log.DamagedLineException;
import dev.onekernel.log.LogRecord;
import dev.onekernel.log.SharedEventLog.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides a batch of requests: which lines are to be appended, and what is answered. Pure. */
final class RequestDecider {

    /** The field of a saved event that names the request it follows from. */
    static final String REQUEST = "request";

    private RequestDecider() {}

    /**
     * A batch, decided.
     *
     * @param answers by request: empty for what was accepted, or a sentence that refuses
     */
    record DecidedBatch(List<String> lines, Map<String, String> answers) {}

    /** @param now the time of all events of the batch, whatever time the nodes that asked have */
    static DecidedBatch decide(Room room, List<Request> requests, Instant now) {
        var review = new RequestReview(room);
        var lines = new ArrayList<String>();
        var answers = new LinkedHashMap<String, String>();
        for (Request request : requests) {
            try {
                RequestReview.ReviewedRequest reviewed = review.on(events(request, now));
                reviewed.events().forEach(event -> lines.add(line(event, Optional.of(request.id()))));
                answers.put(request.id(), reviewed.refusal().orElse(""));
            } catch (DamagedLineException e) {
                answers.put(
                        request.id(), "The computer that decides for this session has another version of the program.");
            }
        }
        return new DecidedBatch(lines, answers);
    }

    private static List<RoomEvent> events(Request request, Instant now) throws DamagedLineException {
        var events = new ArrayList<RoomEvent>();
        for (String line : request.lines()) {
            String timed = LogRecord.parse(line).with("at", now).line();
            events.add(RoomEventJson.read(timed)
                    .orElseThrow(() -> new DamagedLineException("from a newer version of this program")));
        }
        return events;
    }

    /** The event as it is saved. */
    static String line(RoomEvent event, Optional<String> request) {
        String line = RoomEventJson.write(event);
        try {
            return request.isEmpty()
                    ? line
                    : LogRecord.parse(line).with(REQUEST, request.get()).line();
        } catch (DamagedLineException e) {
            throw new AssertionError(e);
        }
    }
}
