package vn.tangthu.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.tangthu.kernel.Actor;
import vn.tangthu.kernel.AgencyId;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Role;

class ProductDownloadsTest {

    private final ProductDownloads downloads = new ProductDownloads(3, 2);

    @Test
    void one_person_has_so_many_at_once_and_no_more() {
        var clerk = person();
        var first = begun(clerk);
        begun(clerk);
        assertThat(downloads.begin(clerk)).isEqualTo(new ProductDownloads.Turn.Full(2));
        first.close();
        begun(clerk);
    }

    @Test
    void all_together_have_so_many_and_whoever_ends_makes_room() {
        var begun = new ArrayList<ProductDownloads.Turn.Begun>();
        for (int i = 0; i < 3; i++) begun.add(begun(person()));
        assertThat(downloads.begin(person())).isEqualTo(new ProductDownloads.Turn.Full(0));
        begun.get(1).close();
        begun(person());
    }

    @Test
    void however_many_come_at_the_same_moment_the_bound_holds() throws InterruptedException {
        var under = new AtomicInteger();
        var most = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(16);
        for (int i = 0; i < 400; i++) {
            pool.execute(() -> {
                if (!(downloads.begin(person()) instanceof ProductDownloads.Turn.Begun begun)) return;
                most.accumulateAndGet(under.incrementAndGet(), Math::max);
                Thread.yield();
                under.decrementAndGet();
                begun.close();
            });
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(most.get()).isBetween(1, 3);
        for (int i = 0; i < 3; i++) begun(person());
    }

    private ProductDownloads.Turn.Begun begun(Actor actor) {
        var turn = downloads.begin(actor);
        assertThat(turn).isInstanceOf(ProductDownloads.Turn.Begun.class);
        return (ProductDownloads.Turn.Begun) turn;
    }

    private static Actor person() {
        return Actor.of(new PersonId(UUID.randomUUID()), new AgencyId(UUID.randomUUID()), "Nguyễn Thị Lành", Set.of(Role.CLERK));
    }
}
