package dev.onekernel.handout;

/**
 * What a handout has besides the texts and the questions.
 *
 * @param answers an appendix with the answers, explained
 * @param notes the instructor's notes
 * @param mermaid charts in the language of Mermaid instead of drawings
 */
public record HandoutOptions(boolean answers, boolean notes, boolean mermaid) {

    /** Texts and questions alone. */
    public static final HandoutOptions PLAIN = new HandoutOptions(false, false, false);
}
