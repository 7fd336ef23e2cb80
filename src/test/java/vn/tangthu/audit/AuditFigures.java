package vn.tangthu.audit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Not a test of rules: prints how fast entries are written, sealed and verified. Run with {@code -Dtangthu.figures=true}. */
@EnabledIfSystemProperty(named = "tangthu.figures", matches = "true")
class AuditFigures {

    @Test
    void figures() throws Exception {
        try (var audit = new AuditFixture()) {
            audit.database.asOwner().sql("create table public.bare (id bigint generated always as identity primary key, a text, b text, c jsonb)").update();
            audit.database.asOwner().sql("grant usage on schema public to tangthu_app").update();
            audit.database.asOwner().sql("grant insert on public.bare to tangthu_app").update();
            for (int round = 0; round < 3; round++) {
                say("acts with a bare insert", 16 * 300, parallel(() -> audit.database.actingAs.run(AuditFixture.CLERK, () ->
                        audit.database.jdbc.sql("insert into public.bare (a, b, c) values ('Nguyễn', 'register', '{}')").update())));
                say("acts with an entry     ", 16 * 300, parallel(() -> audit.act(AuditFixture.CLERK, 312)));
            }
            audit.sealing.sealPending();
            int many = Integer.getInteger("tangthu.figures.entries", 300_000);
            audit.database.asOwner().sql("""
                    insert into audit.entry (person, person_name, agency, category, act, object_kind, object_id, details, sensitivity)
                    select gen_random_uuid(), 'Nguyễn Thị Lành', gen_random_uuid(), 'record', 'incoming.registered', 'incoming-line',
                           gen_random_uuid()::text, '{"số đến": "312", "trích yếu": "Về việc phòng, chống bão số 3"}', 2
                      from generate_series(1, ?) n""").param(many).update();
            long start = System.nanoTime();
            audit.sealing.sealPending();
            say("sealed", many, System.nanoTime() - start);
            start = System.nanoTime();
            var report = audit.verification.verify();
            say("verified (" + report.proven() + ")", many, System.nanoTime() - start);
            var memory = Runtime.getRuntime();
            System.out.println("heap in use " + ((memory.totalMemory() - memory.freeMemory()) >> 20) + " MiB of " + (memory.maxMemory() >> 20));
        }
    }

    private static long parallel(Runnable act) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(16);
        var go = new CountDownLatch(1);
        for (int i = 0; i < 16; i++) {
            threads.execute(() -> {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    return;
                }
                for (int n = 0; n < 300; n++) act.run();
            });
        }
        long start = System.nanoTime();
        go.countDown();
        threads.shutdown();
        threads.awaitTermination(120, TimeUnit.SECONDS);
        return System.nanoTime() - start;
    }

    private static void say(String what, int count, long nanos) {
        System.out.printf("%s: %,d in %.2f s = %,.0f/s%n", what, count, nanos / 1e9, count * 1e9 / nanos);
    }
}
