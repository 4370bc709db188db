package dev.onekernel.compiled;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads what a {@link ByteWriter} wrote. Bytes that were not written by one lead to an {@link IndexOutOfBoundsException} or to nonsense. */
final class ByteReader {

    private final byte[] bytes;
    private final int end;
    private int at;

    ByteReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ByteReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
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
