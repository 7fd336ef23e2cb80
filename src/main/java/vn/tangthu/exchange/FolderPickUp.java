package vn.tangthu.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tangthu.exchange.transport.Folders;

/** Takes in what lies in the folders of partners. A file is removed when its message is safe; found again before that, it is known. */
@Component
class FolderPickUp {

    private static final Logger LOG = LoggerFactory.getLogger(FolderPickUp.class);

    private final Partners partners;
    private final Folders folders;
    private final Receiving receiving;
    private final Duration settled;

    FolderPickUp(Partners partners, Folders folders, Receiving receiving, @Value("${tangthu.exchange.settled:PT5S}") Duration settled) {
        this.partners = partners;
        this.folders = folders;
        this.receiving = receiving;
        this.settled = settled;
    }

    void turn() {
        var names = new TreeSet<String>();
        for (var partner : partners.all(Outbox.SYSTEM)) if (partner.open() && partner.transport().equals(folders.name())) names.add(partner.address());
        for (var name : names) {
            for (var file : folders.arrived(name, java.time.Instant.now().minus(settled))) {
                if (Thread.currentThread().isInterrupted()) return;
                try (var bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                    if (receiving.receive(new Way(folders.name(), name), bytes, Files.size(file)) instanceof Receiving.Reception.NotNow) continue;
                } catch (NoSuchFileException takenByAnotherNode) {
                    continue;
                } catch (IOException e) {
                    LOG.warn("A message in a folder could not be read; it is tried again: {}", e.toString());
                    continue;
                }
                folders.remove(file);
            }
        }
    }
}
