package dev.onekernel.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a person types to come back after the connection was lost: some words, easy to copy from a screen. Only its hash is kept.
 *
 * @param text the words in lower case, with hyphens between them
 */
public record ResumeWord(String text) {

    /** For a session of some hours, to which strangers do not come: 24 bits. */
    public static final int OF_A_SESSION = 3;

    /** For a server that everybody can reach, for years: 47 bits, as the longest are not used. */
    public static final int OF_A_SERVER = 6;

    /** It stands on one line of a window of 40 columns, also with a full stop behind it. */
    static final int LONGEST = 38;

    /** 256 words of three to eight letters. */
    public static final List<String> LIST = list();

    private static final Pattern SEPARATORS = Pattern.compile("[-_.\\s]+");

    /** @param length how many words it has */
    public static ResumeWord random(int length, RandomGenerator chance) {
        String text;
        do {
            text = IntStream.range(0, length)
                    .mapToObj(i -> LIST.get(chance.nextInt(LIST.size())))
                    .collect(Collectors.joining("-"));
        } while (text.length() > LONGEST);
        return new ResumeWord(text);
    }

    /**
     * The resume word that was typed, with blanks or hyphens, in any case, and with the full stop that stood behind it; empty when it cannot be one.
     *
     * @param length how many words it has
     */
    public static Optional<ResumeWord> parse(int length, String typed) {
        String[] words = SEPARATORS.split(typed.strip().toLowerCase(Locale.ROOT));
        return words.length == length && LIST.containsAll(List.of(words))
                ? Optional.of(new ResumeWord(String.join("-", words)))
                : Optional.empty();
    }

    /** The SHA-256 in hexadecimal digits. */
    public String hash() {
        return sha256(text);
    }

    /** The SHA-256 of a text in hexadecimal digits. */
    public static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException never) {
            throw new AssertionError(never); // every Java has it
        }
    }

    private static List<String> list() {
        try (InputStream words = ResumeWord.class.getResourceAsStream("resume-words.txt")) {
            String text = new String(words.readAllBytes(), StandardCharsets.US_ASCII);
            return List.of(text.strip().split("\\s+"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
