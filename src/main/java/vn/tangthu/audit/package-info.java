/**
 * Who did what: hears every {@link vn.tangthu.kernel.RecordEvent} in the transaction of the act, keeps it append-only and
 * seals it into a hash chain within seconds. Not the history of an object (that travels with it), not the corrections of a
 * register (those stay with the line).
 */
@org.springframework.modulith.ApplicationModule(displayName = "Audit", allowedDependencies = {"kernel", "database"})
package vn.tangthu.audit;
