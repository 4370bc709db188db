package dev.onekernel.course;

/**
 * What identifies a question in the journal.
 *
 * @param digest of its content, so that an answer to an older wording does not count for the new one
 */
public record QuestionKey(String id, String digest) {

    // Written out, because every start looks for questions in maps: what a record has by itself is linked at the first
    // call,
    // which takes as long as half a screen.

    @Override
    public boolean equals(Object other) {
        return other instanceof QuestionKey key && id.equals(key.id) && digest.equals(key.digest);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + digest.hashCode();
    }
}
