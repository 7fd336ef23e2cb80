package vn.tangthu.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import vn.tangthu.database.ActingAs;
import vn.tangthu.kernel.Actor;
import vn.tangthu.search.Search;
import vn.tangthu.search.SearchDesk;
import vn.tangthu.search.SearchEntry;
import vn.tangthu.search.SearchQuestion;

/** One who searches over HTTP, and one who changes an entry and looks whether its old state is ever found again. */
final class SearchingPeople {

    final AtomicInteger searches = new AtomicInteger();
    final AtomicInteger failures = new AtomicInteger();
    final AtomicInteger stale = new AtomicInteger();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();
    private final Search search;
    private final ActingAs actingAs;
    private final SearchDesk desk;

    SearchingPeople(SearchInstallation installation) {
        this.search = installation.search();
        this.actingAs = installation.get(ActingAs.class);
        this.desk = installation.get(SearchDesk.class);
    }

    void start(HttpPerson person, List<String> questions) {
        threads.add(new Thread(() -> repeat(i -> person.search(questions.get(i % questions.size())), 50)));
        threads.add(new Thread(() -> repeat(this::changeAndLook, 200)));
        threads.forEach(Thread::start);
    }

    void stop() throws InterruptedException {
        stop.set(true);
        for (var thread : threads) thread.join();
    }

    private interface Act {
        void run(int number) throws InterruptedException;
    }

    private void repeat(Act act, int pauseMilliseconds) {
        for (int i = 0; !stop.get(); i++) {
            try {
                act.run(i);
                searches.incrementAndGet();
                Thread.sleep(pauseMilliseconds);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                failures.incrementAndGet();
                e.printStackTrace();
            }
        }
    }

    private void changeAndLook(int number) throws InterruptedException {
        var id = new UUID(99, number % 10);
        var entry = new SearchEntry("incoming", id, Set.of("bench"), "", "trạngthái" + number, "", Map.of(), Optional.empty(), Map.of());
        actingAs.run(Actor.system("bench"), () -> desk.handIn(entry));
        if (!search.awaitIndexed(Duration.ofSeconds(20))) failures.incrementAndGet();
        boolean isNew = search.find(SearchQuestion.of(Set.of("bench"), "trạngthái" + number)).total() == 1;
        boolean isOld = number >= 10 && search.find(SearchQuestion.of(Set.of("bench"), "trạngthái" + (number - 10))).total() > 0;
        if (!isNew || isOld) stale.incrementAndGet();
    }
}
