package vn.tangthu.accounts.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import vn.tangthu.kernel.Wording;

/** Moments as pages show them, in the zone of Việt Nam whatever the machine is set to. */
@Component("localTime")
public class LocalTime {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(Wording.ZONE);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Wording.ZONE);

    public String day(Instant moment) {
        return DAY.format(moment);
    }

    public String minute(Instant moment) {
        return MINUTE.format(moment);
    }
}
