/**
 * The demonstration city: invented agencies, units and people, and a year of documents that they received. Read from data
 * files and put into an installation through the same doors that people use.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {"kernel", "calendar", "samples", "database", "organisation", "accounts", "recognition", "correspondence", "handling", "layout", "outgoing"})
package vn.tangthu.demo;
