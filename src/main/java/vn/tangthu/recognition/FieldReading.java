package vn.tangthu.recognition;

import java.util.Optional;

/**
 * What was read for a field.
 *
 * @param value as printed; a date in ISO form
 * @param confidence 0 to 1; at {@link #SURE} or above the field need not be looked at
 * @param page from 1
 * @param box where on that page; absent when the value has no place of its own, such as the unprinted type "Công văn"
 */
public record FieldReading(String value, double confidence, int page, Optional<Box> box) {
    /** From here on a field is called sure. */
    public static final double SURE = 0.95;

    public boolean sure() {
        return confidence >= SURE;
    }
}
