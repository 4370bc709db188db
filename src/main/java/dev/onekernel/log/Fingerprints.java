package dev.onekernel.log;

import java.io.IOException;
import java.util.Optional;

/**
 * What all programs that use a log must have in common, such as the secret of a server. Of each thing the log keeps a fingerprint, from which
 * the thing itself cannot be found out.
 *
 * <p>All methods may be called on any thread.
 */
public interface Fingerprints {

    /** The fingerprint that is kept; empty if none was. */
    Optional<String> of(String subject) throws IOException;

    /**
     * Keeps a fingerprint if there is none yet.
     *
     * @return the one that is kept now: the caller's own, or the one of a program that came earlier
     */
    String agree(String subject, String own) throws IOException;

    /** Forgets a fingerprint, so that the next one that comes is kept. */
    void forget(String subject) throws IOException;
}
