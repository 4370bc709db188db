package dev.onekernel.compiled;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads what a {@link ByteWriter} wrote. Bytes that were not written by one lead to an {@link IndexOutOfBoundsException} or to nonsense. */
final class ByteReader {

    private final byte[] bytes;
    private final int start;
    private final int end;
    private int at;

    ByteReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ByteReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.at = start;
        this.end = end;
    }

    int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            number |= (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    boolean flag() {
        return number() != 0;
    }

    /** @param constants all of an enum's, in their order */
    <E> E constant(E[] constants) {
        return constants[number()];
    }

    String text() {
        int start = skip();
        return new String(bytes, start, at - start, StandardCharsets.UTF_8);
    }

    /** Some bytes, to be read later. */
    ByteReader bytes() {
        int start = skip();
        return new ByteReader(bytes, start, at);
    }

    /**
     * One of the items that {@link ByteWriter#items} wrote, and nothing else, into these bytes.
     *
     * @param index from 0
     */
    ByteReader item(int index) {
        return new ByteReader(bytes, offset(index), offset(index + 1));
    }

    /** The table of offsets has four bytes for each, so that none but the two that are wanted is looked at. */
    private int offset(int index) {
        int entry = start + 4 * index;
        int offset = (bytes[entry] & 0xff) << 24
                | (bytes[entry + 1] & 0xff) << 16
                | (bytes[entry + 2] & 0xff) << 8
                | bytes[entry + 3] & 0xff;
        if (offset < 0 || offset > end - start) {
            throw new IndexOutOfBoundsException(offset);
        }
        return start + offset;
    }

    private int skip() {
        int length = number();
        int start = at;
        if (length < 0 || length > end - start) {
            throw new IndexOutOfBoundsException(length);
        }
        at += length;
        return start;
    }

    List<String> texts() {
        return list(this::text);
    }

    /** @param read reads one item from this */
    <T> List<T> list(Supplier<T> read) {
        int size = number();
        var items = new ArrayList<T>();
        for (int i = 0; i < size; i++) {
            items.add(read.get());
        }
        return items;
    }
}
