package dev.onekernel.course;

/**
 * What a place in a unit is recognised by after its course was edited.
 *
 * @param name the id of its question; where there is none, a hash of its title. It has neither blanks nor colons
 * @param digest changes with its content; empty when its content is not known
 */
public record ScreenKey(String name, String digest) {

    static ScreenKey titled(String title) {
        return new ScreenKey(Integer.toHexString(title.hashCode()), "");
    }

    /** A question of a quiz is recognised as ever. */
    public static ScreenKey of(QuestionKey question) {
        return new ScreenKey(question.id(), question.digest());
    }

    // Written out for the same reason as those of QuestionKey.

    @Override
    public boolean equals(Object other) {
        return other instanceof ScreenKey key && name.equals(key.name) && digest.equals(key.digest);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + digest.hashCode();
    }
}
