package vn.tangthu.worklist;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.tangthu.kernel.PersonId;
import vn.tangthu.kernel.Sensitivity;

/**
 * One thing that a person has to do.
 *
 * @param step which step of the thing waits
 * @param person who is waited for
 * @param act what is to be done; its words stand in the message files under {@code work.<act>}
 * @param number what the thing is known by, such as {@code số đến 312}; may be empty
 * @param title what it is about
 * @param address of the page on which it is done, from the root
 * @param dueOn the last day for it; absent when there is none
 * @param askedBy who waits for it; absent when nobody in particular does
 */
public record WorkItem(
        Step step,
        PersonId person,
        String act,
        String number,
        String title,
        String address,
        Sensitivity label,
        Optional<LocalDate> dueOn,
        Optional<AskedBy> askedBy) {

    public WorkItem {
        Objects.requireNonNull(person, "person");
        if (!address.startsWith("/")) throw new IllegalArgumentException("Expected: an address from the root; Found: " + address);
    }

    /**
     * @param holder the module that handed it in, such as {@code handling}
     * @param thing the holder's id of it
     * @param name a word of the holder's for the step, such as {@code assign}
     */
    public record Step(String holder, UUID thing, String name) {}

    public record AskedBy(PersonId person, String name) {}
}
