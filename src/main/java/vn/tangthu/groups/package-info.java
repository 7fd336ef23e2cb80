/**
 * Named sets of records of any module: an information level, who may read what is in them, and freezing on a written order.
 * Knows a record by its holder's kind and id alone. Holders hear of a freeze by {@code RecordsFrozen} and {@code FreezeLifted}, in
 * the transaction of the act, and keep in their own tables what stands still.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Sets of records", allowedDependencies = {"kernel", "database", "organisation"})
package vn.tangthu.groups;
