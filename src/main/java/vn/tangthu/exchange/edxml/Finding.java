package vn.tangthu.exchange.edxml;

/**
 * A rule that a message breaks, or a deviation that was read leniently.
 *
 * @param detail what was found, in the message's own words; may be empty
 */
public record Finding(Rule rule, Place place, String detail) {

    /** In Vietnamese, for the person who has to tell the sender. */
    public String sentence() {
        return detail.isEmpty() ? rule.sentence() + "." : rule.sentence() + ": " + detail + ".";
    }
}
