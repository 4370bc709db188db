package dev.onekernel.ssh;

/**
 * Who somebody is where everybody may come in. Nothing is asked at such a door: whoever offers a public key is known by it, and everybody
 * else is somebody new. All methods are called on the server's network threads, several at a time: they must be safe for that and must
 * answer at once.
 */
public non-sealed interface OpenAdmission extends Entrance {

    /**
     * A person has proved to own a key.
     *
     * @param key the public key as SSH sends it (RFC 4253, section 6.6)
     * @return the identifier of this person, given back with {@link TerminalListener#connected}; the same for the same key
     */
    String withKey(byte[] key);

    /** @return an identifier for a person who has shown no key */
    String withoutKey();

    /** What is said to a person who cannot come in because {@link DoorLimits} allows no more people. */
    String full();
}
