package vn.tangthu.correspondence;

import java.time.LocalDate;

/**
 * A line that seems to be the same document.
 *
 * @param sameBytes the very same file; otherwise the same code, author and date
 */
public record Likeness(LineId line, RegisterNumber number, LocalDate registeredOn, String code, String author, boolean sameBytes) {}
