package dev.onekernel.compiled;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Items that are each read when somebody first asks for them: a learner who goes on at step 7 does not wait for the others. Until then,
 * the list knows only how many they are. Several threads may share it: each item is read once, and all threads get the same object.
 */
final class LazyList<S, T> extends AbstractList<T> {

    private final int size;
    private final Supplier<List<S>> sources;
    private final Function<S, T> read;
    private volatile Items<S, T> items;

    private record Items<S, T>(List<S> sources, AtomicReferenceArray<T> read) {}

    /**
     * A list that nothing has been read of.
     *
     * @param sources called by one thread, when somebody asks for the first item
     * @param read called by one thread at a time, once for each item
     */
    LazyList(int size, Supplier<List<S>> sources, Function<S, T> read) {
        this.size = size;
        this.sources = sources;
        this.read = read;
    }

    /** Writes a list so that {@link #read} can leave it for later. */
    static <T> void write(Collection<T> items, BiConsumer<T, ByteWriter> write, ByteWriter to) {
        var all = new ByteWriter();
        for (T item : items) {
            var one = new ByteWriter();
            write.accept(item, one);
            all.bytes(one.toBytes());
        }
        to.number(items.size()).bytes(all.toBytes());
    }

    static <T> LazyList<ByteReader, T> read(ByteReader from, Function<ByteReader, T> read) {
        int size = from.number();
        ByteReader all = from.bytes();
        return new LazyList<>(size, () -> all.list(size, all::bytes), read);
    }

    @Override
    public T get(int index) {
        Items<S, T> known = items;
        T item = known == null ? null : known.read().get(index);
        return item == null ? readOnce(index) : item;
    }

    private synchronized T readOnce(int index) {
        if (items == null) {
            items = new Items<>(sources.get(), new AtomicReferenceArray<>(size));
        }
        AtomicReferenceArray<T> known = items.read();
        if (known.get(index) == null) {
            known.set(index, read.apply(items.sources().get(index)));
        }
        return known.get(index);
    }

    @Override
    public int size() {
        return size;
    }
}
