package dev.onekernel.ssh;

import java.net.InetAddress;

/**
 * Who may come in; the room decides. All methods are called on the server's network threads, several at a time: they must be safe for that and
 * must answer at once, without waiting for a disk or for another thread.
 */
public non-sealed interface Admission extends Entrance {

    /** The code that opens the door now. It is compared without regard to case, blanks and hyphens, in constant time. */
    String code();

    /** What everybody reads before typing a name: whose session this is, and what will be kept for how long. */
    String welcome();

    /** A person typed a code that is not the room's, which the instructor may want to know. */
    void wrongCode(InetAddress from);

    /**
     * A person with the right code gave a name, or a resume word in its place.
     *
     * @param typed as it was typed; it may be empty, and it may hold anything
     */
    AdmissionReply named(String typed);

    /**
     * A person was told that the name is known and was asked for the resume word.
     *
     * @param name what {@link #named} was given before
     * @param word as it was typed; empty when it is another person who has the same name
     */
    AdmissionReply resumed(String name, String word);

    /** What becomes of a person at the door. The sentences are shown to that person. */
    sealed interface AdmissionReply {}

    /** @param attendee the room's own identifier for this person, given back with {@link TerminalListener#connected} */
    record Admitted(String attendee) implements AdmissionReply {}

    /** The name belongs to a person who has left, so the resume word is asked for. */
    record NameKnown(String sentence) implements AdmissionReply {}

    /** The same question is asked again. */
    record AskAgain(String sentence) implements AdmissionReply {}

    /** The connection is closed, for instance because the room turns new people away. */
    record TurnedAway(String sentence) implements AdmissionReply {}
}
