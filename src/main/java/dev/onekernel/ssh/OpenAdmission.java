package dev.onekernel.ssh;

/**
 * Who somebody is where everybody may come in. Nothing is asked at such a door: whoever offers a public key is known by it, and everybody
 * else is somebody new. All methods are called on the server's network threads, several at a time: they must be safe for that and must
 * answer at once.
 */
public non-sealed interface OpenAdmission extends Entrance {

    /**
     * Somebody has proved to own a key.
     *
     * @param key the public key as SSH sends it (RFC 4253, section 6.6)
     * @return the identifier of this person, given back with {@link TerminalListener#connected}; the same for the same key
     */
    String withKey(byte[] key);

    /** @return an identifier for somebody who has shown no key */
    String withoutKey();

    /** What is said to somebody who cannot come in, as everybody is here already that {@link DoorLimits} allows. */
    String full();
}
