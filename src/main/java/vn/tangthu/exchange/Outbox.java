package vn.tangthu.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.tangthu.database.ActingAs;
import vn.tangthu.database.DataFolder;
import vn.tangthu.exchange.edxml.ResponseFor;
import vn.tangthu.exchange.edxml.StatusCode;
import vn.tangthu.exchange.transport.Transport;
import vn.tangthu.kernel.Actor;

/**
 * Hands over what waits for agencies outside, in a thread of its own, on any number of nodes. A message is marked as sent only when
 * the other side has it safe; ended between the two, it is handed over again, and the other side knows it by what it says.
 */
@Component
class Outbox implements SmartLifecycle, DisposableBean {

    static final Actor SYSTEM = Actor.system("liên thông");

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    /** Renewed while a message is handed over: what a node had in hand that ended waits no longer than this for another, or for its return. */
    private static final Duration LEASE = Duration.ofSeconds(30), RENEWED = Duration.ofSeconds(8);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final ActingAs actingAs;
    private final OutboxRows rows;
    private final DeliveryRows deliveries;
    private final Statuses statuses;
    private final InboundRows inbound;
    private final Partners partners;
    private final PartnerSecrets secrets;
    private final Messages messages;
    private final Map<String, Transport> transports;
    private final FolderPickUp pickUp;
    private final DataFolder data;
    private final Duration every;
    private final Duration firstWait;
    private final ScheduledExecutorService renewals = Executors.newSingleThreadScheduledExecutor(Outbox::named);
    private volatile Thread thread;

    Outbox(ActingAs actingAs, OutboxRows rows, DeliveryRows deliveries, Statuses statuses, InboundRows inbound, Partners partners, PartnerSecrets secrets, Messages messages,
            List<Transport> transports, FolderPickUp pickUp, DataFolder data, @Value("${tangthu.exchange.look-every:PT2S}") Duration every,
            @Value("${tangthu.exchange.retry-after:PT10S}") Duration firstWait) {
        this.actingAs = actingAs;
        this.rows = rows;
        this.deliveries = deliveries;
        this.statuses = statuses;
        this.inbound = inbound;
        this.partners = partners;
        this.secrets = secrets;
        this.messages = messages;
        this.transports = transports.stream().collect(Collectors.toMap(Transport::name, Function.identity()));
        this.pickUp = pickUp;
        this.data = data;
        this.every = every;
        this.firstWait = firstWait;
    }

    @Override
    public synchronized void start() {
        if (thread != null || every.isZero()) return;
        thread = new Thread(this::turns, "exchange-outbox");
        thread.setDaemon(true);
        thread.start();
    }

    private void turns() {
        while (thread == Thread.currentThread()) {
            try {
                Thread.sleep(every.toMillis());
                pickUp.turn();
                turn();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The exchange waits for its next turn", e);
            }
        }
    }

    /** Hands over everything whose turn it is. @return how many arrived */
    int turn() {
        int arrived = 0;
        for (var row = claim(); row.isPresent() && !Thread.currentThread().isInterrupted(); row = claim()) if (handOver(row.get())) arrived++;
        return arrived;
    }

    private static Thread named(Runnable work) {
        var thread = new Thread(work, "exchange-leases");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() {
        renewals.shutdownNow();
    }

    private Optional<OutboxRows.Row> claim() {
        return actingAs.call(SYSTEM, () -> rows.claim(LEASE));
    }

    private boolean handOver(OutboxRows.Row row) {
        Transport.Handing handing;
        var renewal = renewals.scheduleAtFixedRate(() -> renew(row), RENEWED.toMillis(), RENEWED.toMillis(), TimeUnit.MILLISECONDS);
        try {
            handing = handing(row);
        } finally {
            renewal.cancel(false);
        }
        actingAs.run(SYSTEM, () -> {
            if (handing instanceof Transport.Handing.NotNow not) rows.failed(row.id(), not.why(), wait(row.tries()));
            else rows.sent(row.id());
        });
        return handing instanceof Transport.Handing.Arrived;
    }

    /** Not renewed in time, the message may be handed over by another too, and arrives once all the same. */
    private void renew(OutboxRows.Row row) {
        try {
            actingAs.run(SYSTEM, () -> rows.renew(row.id(), LEASE));
        } catch (RuntimeException e) {
            LOG.warn("The lease of a message could not be renewed", e);
        }
    }

    private Duration wait(int tries) {
        var wait = firstWait.multipliedBy(1L << Math.min(tries - 1, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private Transport.Handing handing(OutboxRows.Row row) {
        var partner = partners.find(SYSTEM, row.partner()).filter(Partner::open);
        if (partner.isEmpty()) return new Transport.Handing.NotNow("Nơi nhận không còn trong danh sách liên thông. Hãy gửi bản giấy.");
        Path file = null;
        try {
            file = Files.createTempFile(data.folder("exchange-work"), "out", ".edxml");
            write(row, partner.get(), file);
            return transports.get(partner.get().transport()).hand(partner.get().address(), secrets.of(row.partner()), row.key(), file);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("A message could not be written: {}", e.toString());
            return new Transport.Handing.NotNow(e instanceof IllegalArgumentException ? "Văn bản có quá nhiều tệp để ký trong một thông điệp (tối đa 29). Hãy gộp các phụ lục."
                    : "Chưa tạo được thông điệp: không đọc được tệp hoặc khóa ký. Hệ thống sẽ thử lại.");
        } finally {
            remove(file);
        }
    }

    private static void remove(Path file) {
        try {
            if (file != null) Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("A file of work could not be removed: {}", e.toString());
        }
    }

    private void write(OutboxRows.Row row, Partner to, Path file) throws IOException {
        if (row.inbound().isPresent()) {
            var aside = actingAs.read(SYSTEM, () -> inbound.find(row.inbound().get())).orElseThrow();
            messages.status(row.agency(), to, of(aside.reference()), StatusCode.REJECTED, aside.sentence(), aside.cameAt(), "", file);
            return;
        }
        var delivery = actingAs.read(SYSTEM, () -> deliveries.find(row.delivery().get())).orElseThrow();
        var dispatch = actingAs.read(SYSTEM, () -> deliveries.dispatch(delivery.dispatch())).orElseThrow();
        if (row.ordinal().isEmpty()) {
            messages.document(dispatch.document(), dispatch.reference(), dispatch.sentAt(), to, file);
        } else {
            var said = actingAs.read(SYSTEM, () -> statuses.word(delivery.id(), row.ordinal().get()));
            messages.status(row.agency(), to, of(dispatch.reference()), said.code(), said.description(), said.at(), said.by(), file);
        }
    }

    private static ResponseFor of(String reference) {
        return Reference.read(reference).map(usual -> new ResponseFor(usual.agencyCode(), usual.code(), usual.issuedOn(), reference))
                .orElseGet(() -> new ResponseFor("", "", Optional.empty(), reference));
    }

    @Override
    public synchronized void stop() {
        var running = thread;
        thread = null;
        if (running == null) return;
        running.interrupt();
        try {
            running.join(Duration.ofSeconds(20).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
