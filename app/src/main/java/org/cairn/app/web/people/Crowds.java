package org.cairn.app.web.people;

import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.app.web.Roll;

/** The crowds of the latest wishes, so that turning a page does not count everybody again; for any number of threads. */
final class Crowds {

    private static final int KEPT = 8;

    private final Map<Wish, Crowd> latest = new LinkedHashMap<>(KEPT, 0.75f, true);
    private WeakReference<Roll> of = new WeakReference<>(null);

    /** Whoever fits a wish. */
    Crowd of(Roll roll, Wish wish) {
        synchronized (this) {
            if (of.refersTo(roll) && latest.containsKey(wish)) {
                return latest.get(wish);
            }
        }
        Crowd crowd = Crowd.of(roll, wish);
        keep(roll, wish, crowd);
        return crowd;
    }

    private synchronized void keep(Roll roll, Wish wish, Crowd crowd) {
        if (!of.refersTo(roll)) {
            latest.clear();
            of = new WeakReference<>(roll);
        }
        latest.put(wish, crowd);
        while (latest.size() > KEPT) {
            latest.remove(latest.keySet().iterator().next());
        }
    }
}
