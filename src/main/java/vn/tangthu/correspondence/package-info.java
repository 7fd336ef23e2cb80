/**
 * Incoming documents: a file becomes a draft, recognition proposes its fields, the clerk confirms, the line gets its
 * number in the register of the agency and year. A line is never overwritten: a correction strikes through and keeps both.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Correspondence",
        allowedDependencies = {"kernel", "calendar", "database", "bitstore", "recognition", "learning", "organisation", "groups", "search"})
package vn.tangthu.correspondence;
