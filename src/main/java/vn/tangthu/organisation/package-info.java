/**
 * Agencies, their units, their people with posts and roles, and who may see whom. Knows nothing of documents.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Organisation", allowedDependencies = {"kernel", "database"})
package vn.tangthu.organisation;
