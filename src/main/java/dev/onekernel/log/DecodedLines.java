package dev.onekernel.log;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.zip.CRC32;

/**
 * The whole lines of a file, decoded when they are asked for: a file of nothing but line ends would take twenty times its size as a list
 * of strings.
 */
final class DecodedLines extends AbstractList<String> implements RandomAccess {

    /** A learner types a few words; what is longer than this is cut, and so damaged. */
    private static final int LONGEST_LINE = 1 << 20;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final byte[] content;

    /** Where each line ends, and before them where the first begins, less one. */
    private final int[] ends;

    DecodedLines(byte[] content) {
        this.content = content;
        int lines = 0;
        for (byte each : content) {
            lines += each == '\n' ? 1 : 0;
        }
        ends = new int[lines + 1];
        ends[0] = (beginsWithMark(content) ? BYTE_ORDER_MARK.length : 0) - 1;
        for (int i = 0, line = 1; line <= lines; i++) {
            if (content[i] == '\n') {
                ends[line++] = i;
            }
        }
    }

    /** Some editors put one there when they save a file. */
    private static boolean beginsWithMark(byte[] content) {
        return content.length >= BYTE_ORDER_MARK.length
                && content[0] == BYTE_ORDER_MARK[0]
                && content[1] == BYTE_ORDER_MARK[1]
                && content[2] == BYTE_ORDER_MARK[2];
    }

    /** Whether something stands behind the last whole line. */
    boolean isFollowedByMore() {
        return ends[ends.length - 1] + 1 < content.length;
    }

    /** A checksum of the first lines. */
    long checksum(int lines) {
        var checksum = new CRC32();
        checksum.update(content, 0, ends[lines] + 1);
        return checksum.getValue();
    }

    @Override
    public String get(int index) {
        int start = ends[index] + 1;
        int length = Math.min(ends[index + 1] - start, LONGEST_LINE);
        return new String(content, start, length, StandardCharsets.UTF_8);
    }

    @Override
    public int size() {
        return ends.length - 1;
    }
}
