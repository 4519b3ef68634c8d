package org.cairn.link.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Work cut into fixed chunks. How many threads take part changes the speed and never the result: chunks do not depend on the
 * number of threads, and their results come back in order.
 */
public final class Chunks {

    /** Items per chunk. */
    public static final int SIZE = 1 << 14;

    private Chunks() {}

    /** Number of chunks for so many items. */
    public static int count(int items) {
        return (items + SIZE - 1) / SIZE;
    }

    /** Results of all chunks, in order. */
    public static <T> List<T> map(int chunks, int threads, IntFunction<T> work) {
        List<T> results = new ArrayList<>(chunks);
        if (threads <= 1 || chunks <= 1) {
            for (int chunk = 0; chunk < chunks; chunk++) {
                results.add(work.apply(chunk));
            }
            return results;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, Chunks::daemon);
        try {
            List<Future<T>> futures = new ArrayList<>(chunks);
            for (int chunk = 0; chunk < chunks; chunk++) {
                int at = chunk;
                futures.add(pool.submit(() -> work.apply(at)));
            }
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while comparing records", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("comparing records failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "cairn-link");
        thread.setDaemon(true);
        return thread;
    }
}
