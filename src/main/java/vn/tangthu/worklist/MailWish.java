package vn.tangthu.worklist;

/**
 * Whether a person wants to be reminded by e-mail.
 *
 * @param address may be empty
 * @param hour of the day from which the letter may be sent, 0 to 23, time of Việt Nam
 */
public record MailWish(String address, boolean wanted, int hour) {

    static final MailWish NONE = new MailWish("", false, 7);
}
