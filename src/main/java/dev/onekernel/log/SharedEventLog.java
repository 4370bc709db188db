package dev.onekernel.log;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An event log that several programs, called nodes, work on at once. For each stream, one node at a time decides what is appended. The
 * others send it requests and read what came of them. Every request is answered once: it is answered in the same step in which the events
 * that follow from it are appended.
 */
public interface SharedEventLog extends EventLog {

    /**
     * Something that a node wants to happen.
     *
     * @param id made of chance, never used again
     * @param lines the events that are asked for, in order
     */
    record Request(String id, String node, List<String> lines) {

        public Request {
            lines = List.copyOf(lines);
        }
    }

    /** The right to decide for a stream. It has a number that grows with every new holder, and older numbers are refused. For one thread. */
    interface Leadership extends Closeable {

        /**
         * Appends lines and answers requests, both or neither.
         *
         * @param position where the lines go
         * @param answers by the id of the request: empty for what was accepted, or a sentence that refuses
         * @throws StreamHeldException if another node decides now
         * @throws StreamMovedException if the stream ends elsewhere, as after an append whose outcome was not known
         */
        void append(long position, List<String> lines, Map<String, String> answers) throws IOException;

        /**
         * Says that this node is alive. A node that does not say so for two seconds may be replaced.
         *
         * @throws StreamHeldException if another node decides now
         */
        void refresh() throws IOException;
    }

    /** Tries to become the one that decides for a stream: possible if no program does, or the one that does has not been heard of for two seconds. */
    Optional<Leadership> lead(String stream) throws IOException;

    /** Sends requests to whoever decides. A request that was sent already is not sent again. */
    void send(String stream, List<Request> requests) throws IOException;

    /** The oldest requests that are not answered, from all nodes. */
    List<Request> requests(String stream, int most) throws IOException;

    /** The answers to a node's requests, by id: empty for what was accepted. They stay until they are {@link #forget forgotten}. */
    Map<String, String> answers(String stream, String node) throws IOException;

    /** Removes requests that were answered. */
    void forget(Collection<String> answered) throws IOException;

    /** Says that a node is alive, and which people are connected to it. */
    void present(String stream, String node, Set<String> people) throws IOException;

    /** Everybody who is connected to a node that was heard of within a time. */
    Set<String> people(String stream, Duration within) throws IOException;

    /** The nodes that were heard of within a time. */
    Set<String> nodes(String stream, Duration within) throws IOException;

    /**
     * Calls {@code wake} whenever something may be new in a stream. It is called too often rather than too rarely, but a call can be lost: the
     * stream is the truth.
     */
    Closeable onChange(String stream, Runnable wake);
}
