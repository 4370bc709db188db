package dev.onekernel.compiled;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Items that are each read when somebody first asks for them: a learner who goes on at step 7 does not wait for the others. Several
 * threads may share it: each item is read once, and all threads get the same object.
 */
final class LazyList<S, T> extends AbstractList<T> {

    private final List<S> sources;
    private final Function<S, T> read;
    private final AtomicReferenceArray<T> items;

    /** @param read called by one thread at a time, once for each item */
    LazyList(List<S> sources, Function<S, T> read) {
        this.sources = sources;
        this.read = read;
        this.items = new AtomicReferenceArray<>(sources.size());
    }

    /** Writes a list so that {@link #read} can leave its items for later. */
    static <T> void write(Collection<T> items, BiConsumer<T, ByteWriter> write, ByteWriter to) {
        to.list(items, item -> {
            var bytes = new ByteWriter();
            write.accept(item, bytes);
            to.bytes(bytes.toBytes());
        });
    }

    static <T> LazyList<ByteReader, T> read(ByteReader from, Function<ByteReader, T> read) {
        return new LazyList<>(from.list(from::bytes), read);
    }

    @Override
    public T get(int index) {
        T item = items.get(index);
        return item == null ? readOnce(index) : item;
    }

    private synchronized T readOnce(int index) {
        if (items.get(index) == null) {
            items.set(index, read.apply(sources.get(index)));
        }
        return items.get(index);
    }

    @Override
    public int size() {
        return sources.size();
    }
}
