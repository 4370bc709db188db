package dev.onekernel.remote;

import dev.onekernel.text.Key;
import java.util.List;

/**
 * Takes what happens at the terminals. The methods may be called on any thread and return at once.
 *
 * @param <O> the terminals
 */
public interface TerminalInbox<O extends TerminalOutput> {

    /** @param who the identifier that was given to this person at the door */
    void connected(String who, O output, TerminalSettings settings);

    void pressed(O output, List<Key> keys);

    void resized(O output, int columns, int rows);

    /** The connection is gone and was not closed here. */
    void lost(O output);
}
