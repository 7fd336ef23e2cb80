/**
 * Exchange of documents between agencies: messages as QCVN 102:2016/BTTTT describes them (edXML) and the statuses that
 * answer them. What a message says is told by {@link vn.tangthu.exchange.edxml}, without a database or a server.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Exchange", allowedDependencies = "kernel")
package vn.tangthu.exchange;
