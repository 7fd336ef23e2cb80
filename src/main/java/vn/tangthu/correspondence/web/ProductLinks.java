package vn.tangthu.correspondence.web;

import java.util.Optional;
import vn.tangthu.kernel.Actor;
import vn.tangthu.recognition.Product;
import vn.tangthu.recognition.ProductKind;
import vn.tangthu.recognition.Products;
import vn.tangthu.recognition.Reading;

/**
 * Where the products of a document that has been read are to be had.
 *
 * @param base address of all of them, without their kind
 * @param original the document has its text already; it is its own searchable PDF
 * @param unread pages that could not be read and have no text in any of them
 */
record ProductLinks(String base, boolean original, int unread) {

    /** Absent until reading has come to its end, and when nothing could be read. */
    static Optional<ProductLinks> of(Products products, Actor actor, Reading reading, String document) {
        if (reading.state() != Reading.State.DONE) return Optional.empty();
        boolean original = products.find(actor, reading.id(), ProductKind.PDF)
                .filter(product -> product instanceof Product.Kept kept && kept.original())
                .isPresent();
        return Optional.of(new ProductLinks(document + "/products/", original, reading.pagesFailed()));
    }
}
