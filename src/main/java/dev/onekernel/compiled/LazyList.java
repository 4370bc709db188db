package dev.onekernel.compiled;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Items that are each read when they are first asked for: a learner who goes on at step 7 does not wait for the others. Until then,
 * the list knows only how many they are. Several threads may share it: each item is read once, and all threads get the same object.
 */
public final class LazyList<T> extends AbstractList<T> {

    private final int size;
    private final IntFunction<T> read;
    private volatile AtomicReferenceArray<T> known;

    /**
     * A list that nothing has been read of.
     *
     * @param read called by one thread at a time, once for each item
     */
    public LazyList(int size, IntFunction<T> read) {
        this.size = size;
        this.read = read;
    }

    /** Writes a list so that {@link #read} can leave it for later. */
    static <T> void write(Collection<T> items, BiConsumer<T, ByteWriter> write, ByteWriter to) {
        var all = new ArrayList<byte[]>();
        for (T item : items) {
            var one = new ByteWriter();
            write.accept(item, one);
            all.add(one.toBytes());
        }
        to.number(items.size()).items(all);
    }

    static <T> LazyList<T> read(ByteReader from, Function<ByteReader, T> read) {
        int size = from.number();
        ByteReader all = from.bytes();
        return new LazyList<>(size, index -> read.apply(all.item(index)));
    }

    @Override
    public T get(int index) {
        AtomicReferenceArray<T> items = known;
        T item = items == null ? null : items.get(index);
        return item == null ? readOnce(index) : item;
    }

    private synchronized T readOnce(int index) {
        if (known == null) {
            known = new AtomicReferenceArray<>(size);
        }
        if (known.get(index) == null) {
            known.set(index, read.apply(index));
        }
        return known.get(index);
    }

    @Override
    public int size() {
        return size;
    }
}
