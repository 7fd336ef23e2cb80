package vn.tangthu.exchange.edxml;

import java.util.List;
import java.util.Optional;

/**
 * What reading a file came to.
 *
 * @param envelope empty when the file is not XML at all
 * @param message what was understood; it may be there although a rule is broken
 * @param faults broken rules; a message with faults must not be taken
 * @param notes deviations from the standard that were read leniently
 */
public record EdXmlReading(Optional<Envelope> envelope, Optional<EdXmlMessage> message, List<Finding> faults, List<Finding> notes) {

    /** How the message is wrapped. */
    public enum Envelope { EDXML, SOAP, SOAP_MULTIPART, EDXML_MULTIPART }

    public boolean good() {
        return message.isPresent() && faults.isEmpty();
    }
}
