package vn.tangthu.exchange;

import java.util.UUID;

/** Identifies a document's way to one recipient. */
public record DeliveryId(UUID value) {

    public static DeliveryId of(String text) {
        return new DeliveryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
