package dev.onekernel.compiled;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Writes values one after the other. {@link ByteReader} reads them in the same order; nothing between them says what they are. */
final class ByteWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Seven bits a byte, the low ones first; the eighth says that more follow. */
    ByteWriter number(int number) {
        int rest = number;
        while ((rest & ~0x7f) != 0) {
            bytes.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
        return this;
    }

    ByteWriter flag(boolean flag) {
        return number(flag ? 1 : 0);
    }

    ByteWriter constant(Enum<?> constant) {
        return number(constant.ordinal());
    }

    ByteWriter text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    ByteWriter bytes(byte[] more) {
        number(more.length);
        bytes.writeBytes(more);
        return this;
    }

    ByteWriter texts(Collection<String> texts) {
        return list(texts, this::text);
    }

    /** @param write writes one item to this */
    <T> ByteWriter list(Collection<T> items, Consumer<T> write) {
        number(items.size());
        items.forEach(write);
        return this;
    }

    /** Items one behind the other, with a table before them that says where each begins and where the last one ends. */
    ByteWriter items(List<byte[]> items) {
        var all = ByteBuffer.allocate(4 * (items.size() + 1)
                + items.stream().mapToInt(item -> item.length).sum());
        int offset = 4 * (items.size() + 1);
        for (byte[] item : items) {
            all.putInt(offset);
            offset += item.length;
        }
        all.putInt(offset);
        items.forEach(all::put);
        return bytes(all.array());
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
