package dev.onekernel.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file from another tool, or a sentence that says why it cannot be read. */
public final class BankFile {

    /** Some fifty thousand questions. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private BankFile() {}

    /**
     * Reads a file in UTF-8, with or without a byte order mark.
     *
     * @throws IOException with a whole sentence
     */
    public static String read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    Files.exists(file) ? file + " is not a file." : "The file " + file + " does not exist.");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LONGEST + 1);
        } catch (IOException unreadable) {
            throw new IOException(
                    "The file " + file + " cannot be read (" + unreadable.getMessage() + ").", unreadable);
        }
        if (bytes.length > LONGEST) {
            throw new IOException("The file " + file + " is longer than " + LONGEST / (1024 * 1024)
                    + " MB. Divide it into several files.");
        }
        return decoded(bytes, file);
    }

    private static String decoded(byte[] bytes, Path file) throws IOException {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        if (first == 0xfeff || first == 0xfffe) {
            throw new IOException("The file " + file + " is written in UTF-16. Save it as UTF-8.");
        }
        boolean marked = first == 0xefbb && bytes.length > 2 && (bytes[2] & 0xff) == 0xbf;
        ByteBuffer left = ByteBuffer.wrap(bytes, marked ? 3 : 0, bytes.length - (marked ? 3 : 0));
        var chars = CharBuffer.allocate(left.remaining());
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(left, chars, true);
        String text = chars.flip().toString();
        if (result.isError()) {
            throw new IOException(String.format(
                    "Line %d of %s holds the byte 0x%02X, which is not UTF-8. Save the file as UTF-8; it is probably in the"
                            + " encoding of an older program.",
                    lineAt(text, text.length()), file, bytes[left.position()]));
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            throw new IOException(
                    "Line " + lineAt(text, nul) + " of " + file + " holds a NUL byte, so this is not a text file.");
        }
        return text;
    }

    private static long lineAt(String text, int offset) {
        return 1 + text.chars().limit(offset).filter(c -> c == '\n').count();
    }
}
