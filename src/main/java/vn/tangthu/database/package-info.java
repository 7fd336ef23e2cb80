/**
 * The one database: an embedded PostgreSQL of our own launching, or a server the installation names. Each module keeps
 * its tables in a schema of its own and migrates it itself. {@link vn.tangthu.database.ActingAs} opens the transaction
 * of a use case and tells PostgreSQL who acts, so that row-level security refuses what a query forgot.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Database", allowedDependencies = "kernel")
package vn.tangthu.database;
