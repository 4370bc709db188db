package dev.onekernel.load;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Items that are each read when somebody first asks for them: a learner who goes on at step 7 does not wait for the others. */
final class LateList<S, T> extends AbstractList<T> {

    private final List<S> written;
    private final Function<S, T> read;
    private final List<T> items;

    LateList(List<S> written, Function<S, T> read) {
        this.written = written;
        this.read = read;
        this.items = new ArrayList<>(Collections.nCopies(written.size(), null));
    }

    @Override
    public T get(int index) {
        if (items.get(index) == null) {
            items.set(index, read.apply(written.get(index)));
        }
        return items.get(index);
    }

    @Override
    public int size() {
        return written.size();
    }
}
