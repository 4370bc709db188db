package dev.onekernel.room;

import java.util.random.RandomGenerator;

/** Text made of chance. */
final class RandomText {

    private static final String ID_SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";

    private RandomText() {}

    static String of(String signs, int length, RandomGenerator chance) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(signs.charAt(chance.nextInt(signs.length())));
        }
        return text.toString();
    }

    /** The id of an attendee. */
    static String id(RandomGenerator chance) {
        return of(ID_SIGNS, 6, chance);
    }
}
