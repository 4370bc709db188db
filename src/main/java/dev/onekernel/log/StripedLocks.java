package dev.onekernel.log;

import java.util.stream.Stream;

/** Locks by key, a fixed number of them: two equal keys have the same lock, and two others nearly always have different ones. */
final class StripedLocks {

    private static final int LOCKS = 64;

    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();

    Object of(Object key) {
        return locks[Math.floorMod(key.hashCode(), LOCKS)];
    }
}
