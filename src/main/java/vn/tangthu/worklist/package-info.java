/**
 * Who is waited for. A module in which a document lives hands in what has to be done next, by whom and by when, and takes
 * it back when it is done; the list of a person is read from here alone. The work list knows no module that hands in.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Work list",
        allowedDependencies = {"kernel", "calendar", "database", "organisation"})
package vn.tangthu.worklist;
