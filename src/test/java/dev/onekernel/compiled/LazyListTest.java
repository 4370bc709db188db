package dev.onekernel.compiled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyListTest {

    private static final int THREADS = 8;
    private static final int ITEMS = 200;

    @Test
    void an_item_is_read_when_it_is_first_asked_for() {
        var read = new ArrayList<Integer>();
        var list = new LazyList<>(ITEMS, number -> {
            read.add(number);
            return "item " + number;
        });

        assertEquals(200, list.size());
        assertEquals("item 7", list.get(7));
        assertSame(list.get(7), list.get(7));
        assertEquals(List.of(7), read);
    }

    @Test
    void all_threads_get_the_same_object_and_each_item_is_read_once() throws Exception {
        var reads = new AtomicInteger();
        var list = new LazyList<>(ITEMS, number -> {
            reads.incrementAndGet();
            return new Object();
        });
        var together = new CyclicBarrier(THREADS);
        Callable<List<Object>> task = () -> {
            together.await();
            return new ArrayList<>(list);
        };
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<List<Object>> seen : threads.invokeAll(Collections.nCopies(THREADS, task))) {
                for (int i = 0; i < list.size(); i++) {
                    assertSame(list.get(i), seen.get().get(i));
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(ITEMS, reads.get());
    }
}
