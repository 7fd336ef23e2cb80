/**
 * Exchange of documents between agencies, as QCVN 102:2016/BTTTT describes it (edXML). What an agency issues is delivered to
 * the agencies of this installation in the same transaction, and to agencies outside through an outbox; what they say of it
 * comes back as statuses: arrived, refused, registered, assigned, finished. A sender may ask a document back, and the receiver
 * agrees or not; every word of both sides stays in the history of the delivery. What a message says is told by
 * {@link vn.tangthu.exchange.edxml}, without a database or a server.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {
            "kernel", "database", "bitstore", "organisation", "signing", "recognition", "correspondence", "outgoing", "handling"
        })
package vn.tangthu.exchange;
