package vn.tangthu.worklist;

import java.time.LocalDate;

/**
 * What was due when a person's day began.
 *
 * @param nextDay how many things are due after today and up to the next working day
 * @param nextOn that working day
 */
public record Reminder(LocalDate day, int late, int today, int nextDay, LocalDate nextOn) {}
